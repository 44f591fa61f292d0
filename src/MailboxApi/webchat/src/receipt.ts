// The receipt of a letter: number and code large enough to copy by hand, to copy and to print.
import { copy, told } from './busy';
import { lookUp } from './lookup';
import { fill, make, pair } from './page-parts';
import { day, t, translated, chinese, type TextKey } from './texts';
import { goTo } from './views';

export interface Receipt {
  readonly number: string;
  readonly code: string | null;
  readonly kind: string;
  readonly kindSure: boolean;
  readonly division: string | null;
  readonly divisionEn: string | null;
  readonly dueOn: string | null;
  readonly dueText: string;
  readonly confidential: boolean;
  readonly hint: string | null;
  readonly differs: boolean;
}

/** @param moved whether the citizen has just sent it, and not come back to it */
export function showReceipt(place: HTMLElement, receipt: Receipt, moved: boolean, another: () => void): void {
  const heading = make('h3', { tabindex: '-1' }, t('receiptTitle'));
  const kind = t(receipt.kind as TextKey);
  const both = `${t('number')}：${receipt.number}\n${t('code')}：${receipt.code}`;
  const copyButton = button(t('copyBoth'), () => told(copy(both, copyButton)));
  fill(
    place,
    heading,
    make('p', {}, receipt.code ? t('receiptLead') : `${t('receiptAgain')}${t('receiptNoCode')}`),
    receipt.differs && make('p', { class: 'result wrong' }, t('receiptDiffers')),
    make('dl', { class: 'proof' }, pair(t('number'), receipt.number), pair(t('code'), receipt.code)),
    make('dl', { class: 'facts' },
      pair(t('division'), (chinese ? receipt.division : receipt.divisionEn) ?? t('toBeAssigned')),
      pair(t('kind'), receipt.kindSure ? kind : t('kindOpen', kind)),
      pair(t('due'), receipt.dueOn ? day(receipt.dueOn) : translated('dueOpen', receipt.dueText)),
      receipt.confidential && pair(t('letterWishes'), t('confidentialMark'))),
    receipt.hint && make('p', { lang: 'zh-CN' }, receipt.hint),
    make('div', { class: 'buttons' },
      receipt.code !== null && copyButton,
      button(t('print'), () => print()),
      receipt.code !== null && button(t('toLookup'), () => {
        goTo('lookup');
        lookUp(receipt.number, receipt.code!);
      }),
      button(t('writeAnother'), another)));
  place.hidden = false;
  if (moved) {
    heading.focus();
    scrollTo(0, 0);
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button' }, label);
  made.addEventListener('click', press);
  return made;
}
