// One item as its own citizen sees it: where it stands, the answer, what was done, and what may be done about it.
import { Problem, post } from './api';
import { busy, told } from './busy';
import { size } from './files';
import { ratingForm, supplementForm } from './own-acts';
import { ask, fill, make, pair, paragraphs } from './page-parts';
import { chinese, day, t, time, translated, type TextKey } from './texts';

export interface OwnItem {
  readonly number: string;
  readonly status: string;
  readonly statusText: string;
  readonly kind: string;
  readonly title: string | null;
  readonly text: string;
  readonly place: string | null;
  readonly confidential: boolean;
  readonly receivedAt: string;
  readonly division: string | null;
  readonly divisionEn: string | null;
  readonly dueOn: string | null;
  readonly dueText: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly told: readonly { what: string; text: string; dueOn: string | null; at: string }[];
  readonly files: readonly { name: string; type: string; size: number; ofAnswer: boolean; link: string }[];
  readonly history: readonly { at: string; what: string; text: string; division: string | null; divisionEn: string | null }[];
  readonly score: number | null;
  readonly may: { rate: boolean; urge: boolean; urgeFrom: string | null; supplement: boolean; withdraw: boolean };
  readonly token: string;
}

export interface Ways {
  another(): void;
  over(problem: Problem, number: string): void;
}

/** Does something about the item, shows it as it then is, and says what was done. */
export type Act = (path: string, body: unknown, done: string, buttons: readonly HTMLButtonElement[], files?: readonly File[]) => Promise<void>;

const notices: Readonly<Record<string, TextKey>> = {
  supplementRequest: 'toldSupplement',
  extension: 'toldExtension',
  declined: 'toldDeclined',
  referred: 'toldReferred',
  redated: 'toldRedated',
  abandoned: 'toldAbandoned'
};

/** @param said what was just done; read out, and shown on top */
export function showOwnItem(place: HTMLElement, item: OwnItem, ways: Ways, moved: boolean, said = ''): void {
  const heading = make('h3', { tabindex: '-1' }, t('itemTitle', item.number));
  const result = make('p', { class: 'result', role: 'status' });
  const act: Act = async (path, body, done, buttons, files = []) => {
    try {
      const next = await busy(buttons, result, t('sending'), () => post<OwnItem>(path, body, item.token, files));
      if (next) {
        showOwnItem(place, next, ways, true, done);
      }
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'lookup.over') {
        ways.over(problem, item.number);
      } else {
        result.scrollIntoView({ block: 'nearest' });
      }
    }
  };

  fill(
    place,
    heading,
    make('p', { class: 'status' }, translated(`status.${item.status}`, item.statusText), item.confidential && ` · ${t('confidentialMark')}`),
    result,
    facts(item),
    item.answer && make('section', { class: 'answer' },
      make('h4', {}, t('answer')),
      make('div', { lang: 'zh-CN' }, paragraphs(item.answer)),
      fileList(item.files.filter(file => file.ofAnswer), t('filesOfAnswer')),
      item.answeredAt && make('p', { class: 'hint' }, `${t('answeredAt')} ${time(item.answeredAt)}`)),
    item.may.rate && ratingForm(act),
    item.score !== null && make('p', { class: 'rated' }, t('rated', t(`score${item.score}` as TextKey))),
    notes(item),
    item.may.supplement && supplementForm(act),
    buttons(item, act, ways),
    history(item),
    make('details', { class: 'own-words' },
      make('summary', {}, t('yourLetter')),
      item.title && make('p', {}, make('strong', {}, item.title)),
      paragraphs(item.text),
      fileList(item.files.filter(file => !file.ofAnswer), t('files'))));
  place.hidden = false;
  result.textContent = said;
  if (moved) {
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

function facts(item: OwnItem): HTMLElement {
  return make('dl', { class: 'facts' },
    pair(t('received'), time(item.receivedAt)),
    pair(t('kind'), t(item.kind as TextKey)),
    pair(t('place'), item.place),
    pair(t('division'), (chinese ? item.division : item.divisionEn) ?? t('toBeAssigned')),
    !item.answer && pair(t('due'), item.dueOn ? day(item.dueOn) : translated('dueOpen', item.dueText)));
}

function notes(item: OwnItem): HTMLElement | null {
  return item.told.length === 0 ? null : make('section', {},
    make('h4', {}, t('told')),
    ...item.told.map(notice => make('div', { class: 'told' },
      make('p', {}, make('strong', {}, t(notices[notice.what] ?? 'told')), notice.dueOn && ` ${day(notice.dueOn)}`),
      make('div', { lang: 'zh-CN' }, paragraphs(notice.text)),
      make('p', { class: 'hint' }, time(notice.at)))));
}

function buttons(item: OwnItem, act: Act, ways: Ways): HTMLElement {
  const urge = make('button', { type: 'button' }, t('urge'));
  urge.addEventListener('click', () => told(act('/citizen/urge', null, t('urged'), [urge])));
  const withdraw = make('button', { type: 'button' }, t('withdraw'));
  withdraw.addEventListener('click', async () => {
    if ((await ask('ask-withdraw')) === 'withdraw') {
      told(act('/citizen/withdraw', null, t('withdrawn'), [withdraw]));
    }
  });
  const other = make('button', { type: 'button' }, t('lookupAnother'));
  other.addEventListener('click', ways.another);
  return make('div', {},
    make('div', { class: 'buttons' }, item.may.urge && urge, item.may.withdraw && withdraw, other),
    item.may.urgeFrom && make('p', { class: 'hint' }, t('urgeLater', time(item.may.urgeFrom))));
}

function history(item: OwnItem): HTMLElement {
  return make('section', {},
    make('h4', {}, t('history')),
    make('ol', { class: 'timeline' }, ...[...item.history].reverse().map(step => make('li', {},
      make('span', {}, translated(`step.${step.what}`, step.text, step.divisionEn ?? translated('divisionInCharge', ''))),
      make('time', { datetime: step.at, class: 'hint' }, time(step.at))))));
}

function fileList(files: OwnItem['files'], name: string): HTMLElement | null {
  return files.length === 0 ? null : make('div', { class: 'file-list' },
    make('p', {}, name),
    make('ul', {}, ...files.map(file => make('li', {},
      make('a', { href: file.link, target: '_blank', rel: 'noopener' }, file.name), make('span', { class: 'hint' }, ` ${size(file.size)}`)))),
    make('p', { class: 'hint' }, t('linkDay')));
}
