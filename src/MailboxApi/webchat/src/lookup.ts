// Looking an item up with number and code. The code goes to the server once and is then forgotten; a token of half an hour takes its place.
import { post, Problem } from './api';
import { busy, told } from './busy';
import { showErrors, type Wrong } from './form-errors';
import { showOwnItem, type OwnItem } from './own-item';
import { element } from './page-parts';
import { t } from './texts';

const form = element<HTMLFormElement>('lookup');
const number = element<HTMLInputElement>('lookup-number');
const code = element<HTMLInputElement>('lookup-code');

export function startLookup(): void {
  form.addEventListener('submit', event => {
    event.preventDefault();
    told(send());
  });
}

/** As if the citizen had written both into the form. */
export function lookUp(withNumber: string, withCode: string): void {
  clearLookup();
  [number.value, code.value] = [withNumber, withCode];
  told(send());
}

/** Leaves nothing of what was looked up. */
export function clearLookup(): void {
  form.reset();
  form.hidden = false;
  showErrors(form, 'lookup-summary', []);
  element('lookup-result').textContent = '';
  element('own-item').hidden = true;
  element('own-item').replaceChildren();
}

async function send(): Promise<void> {
  const wrong: Wrong[] = [];
  if (!number.value.trim()) {
    wrong.push({ field: 'lookup-number', text: t('errorNumber') });
  }
  if (!code.value.trim()) {
    wrong.push({ field: 'lookup-code', text: t('errorCode') });
  }
  if (!showErrors(form, 'lookup-summary', wrong)) {
    return;
  }

  const button = form.querySelector<HTMLButtonElement>('[type=submit]')!;
  const found = await busy([button], element('lookup-result'), t('looking'), () =>
    post<OwnItem>('/citizen/lookup', { number: number.value, code: code.value }));
  if (found) {
    form.reset();
    form.hidden = true;
    showOwnItem(element('own-item'), found, { another, over }, true);
  }
}

function another(): void {
  clearLookup();
  number.focus();
}

/** The token ran out: say so, and ask for the code again. */
function over(problem: Problem, of: string): void {
  clearLookup();
  number.value = of;
  element('lookup-result').textContent = problem.message;
  code.focus();
}
