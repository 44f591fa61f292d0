// The letter form. What is not sent yet is kept in this tab only, without files.
import { post } from './api';
import { busy, told } from './busy';
import { chooseFiles } from './files';
import { showErrors, type Wrong } from './form-errors';
import { element } from './page-parts';
import { offerPlaces } from './places';
import { showReceipt, type Receipt } from './receipt';
import { forget, keep, kept } from './tab-storage';
import { t } from './texts';
import { onView } from './views';

interface Draft {
  readonly formToken: string;
  readonly fields: Readonly<Record<string, string | boolean>>;
}

const draftPlace = 'citizen-letter';
const receiptPlace = 'citizen-receipt';
const longest = 20_000;

const form = element<HTMLFormElement>('letter');
const text = element<HTMLTextAreaElement>('letter-text');
const files = chooseFiles(element('letter-files'), 'letter-files-hint');
let formToken = newToken();

export function startLetter(): void {
  restore();
  count();
  form.addEventListener('input', () => {
    count();
    keep(draftPlace, { formToken, fields: fields() } satisfies Draft);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    told(send());
  });
  element('letter-empty').addEventListener('click', () => {
    empty();
    text.focus();
  });
  onView(view => {
    if (view === 'letter') {
      const { city, county } = { city: '', county: '', ...(kept<Draft>(draftPlace)?.fields ?? {}) };
      void offerPlaces({ city: String(city), county: String(county) });
    }
  });

  const before = kept<Receipt>(receiptPlace);
  if (before) {
    receive(before, false);
  }
}

/** Leaves nothing of a letter or its receipt. */
export function clearLetter(): void {
  forget(receiptPlace);
  empty();
  element('receipt-part').hidden = true;
  element('receipt-part').replaceChildren();
  element('letter-part').hidden = false;
}

async function send(): Promise<void> {
  if (!showErrors(form, 'letter-summary', faults())) {
    return;
  }

  const button = form.querySelector<HTMLButtonElement>('[type=submit]')!;
  const receipt = await busy([button], element('letter-result'), t('sending'), () => post<Receipt>('/citizen/items', body(), undefined, files.list));
  if (receipt) {
    empty();
    keep(receiptPlace, receipt);
    receive(receipt, true);
  }
}

function receive(receipt: Receipt, moved: boolean): void {
  element('letter-part').hidden = true;
  showReceipt(element('receipt-part'), receipt, moved, () => {
    clearLetter();
    text.focus();
  });
}

function faults(): Wrong[] {
  const wrong: Wrong[] = [];
  const words = value('text').trim();
  if (!words) {
    wrong.push({ field: 'letter-text', text: t('errorText') });
  } else if (words.length + place().length > longest) {
    wrong.push({ field: 'letter-text', text: t('errorTextLong') });
  }
  if (value('phone').trim() && !/^[+0-9][0-9 \-]{4,28}$/.test(value('phone').trim())) {
    wrong.push({ field: 'letter-phone', text: t('errorPhone') });
  }
  return wrong;
}

function body(): unknown {
  return {
    title: value('title').trim() || null,
    text: place() + value('text').trim(),
    kind: value('kind') || null,
    place: value('city') || null,
    submitter: { name: value('name').trim() || null, phone: value('phone').trim() || null },
    confidential: ticked('confidential'),
    publishConsent: ticked('consent'),
    formToken
  };
}

/** The office counts by city; county and spot stand before the words, where whoever reads the letter sees them. */
function place(): string {
  const exact = value('county') + value('spot').trim();
  return exact ? `${t('placePrefix')}${value('city')}${exact}\n` : '';
}

function control(name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function value(name: string): string {
  return control(name).value;
}

function ticked(name: string): boolean {
  return control(name).checked;
}

function fields(): Record<string, string | boolean> {
  const found: Record<string, string | boolean> = {};
  for (const name of ['text', 'title', 'kind', 'city', 'county', 'spot', 'name', 'phone']) {
    found[name] = value(name);
  }
  for (const name of ['confidential', 'consent']) {
    found[name] = ticked(name);
  }
  return found;
}

function restore(): void {
  const draft = kept<Draft>(draftPlace);
  if (!draft) {
    return;
  }

  formToken = draft.formToken;
  for (const [name, was] of Object.entries(draft.fields)) {
    if (typeof was === 'boolean') {
      control(name).checked = was;
    } else {
      control(name).value = was;
    }
  }
}

function empty(): void {
  form.reset();
  files.clear();
  forget(draftPlace);
  formToken = newToken(); // the next one is another letter
  showErrors(form, 'letter-summary', []);
  element('letter-result').textContent = '';
  element<HTMLSelectElement>('letter-county').disabled = true;
  count();
}

function count(): void {
  element('letter-count').textContent = text.value.length > 0 ? t('letterCount', text.value.length) : '';
}

function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), byte => byte.toString(16).padStart(2, '0')).join('');
}
