// The two forms below an item: a grade for the answer, and what the office asked for.
import { told } from './busy';
import { chooseFiles } from './files';
import type { Act } from './own-item';
import { make } from './page-parts';
import { t, type TextKey } from './texts';

const grades = [5, 4, 3, 2, 1] as const;

export function ratingForm(act: Act): HTMLElement {
  const comment = make('textarea', { id: 'rate-comment', rows: '3', maxlength: '1000' });
  const wrong = make('p', { class: 'error', role: 'alert' });
  const send = make('button', { type: 'submit', class: 'strong' }, t('rateSend'));
  const form = make('form', { class: 'card', id: 'rate', novalidate: '' },
    make('fieldset', { class: 'stars' },
      make('legend', {}, t('rateTitle')),
      ...grades.map(grade => make('label', {},
        make('input', { type: 'radio', name: 'score', value: String(grade) }),
        make('span', { class: 'star-row', 'aria-hidden': 'true' }, '★'.repeat(grade), make('span', { class: 'empty' }, '★'.repeat(5 - grade))),
        make('span', {}, t(`score${grade}` as TextKey))))),
    wrong,
    make('div', { class: 'field' }, make('label', { for: 'rate-comment' }, t('rateComment'), ' ', make('span', { class: 'hint' }, t('optional'))), comment),
    send);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const score = form.querySelector<HTMLInputElement>('[name=score]:checked');
    wrong.textContent = score ? '' : t('rateMissing');
    if (score) {
      told(act('/citizen/rating', { score: Number(score.value), comment: comment.value.trim() || null }, '', [send]));
    } else {
      form.querySelector<HTMLInputElement>('[name=score]')!.focus();
    }
  });
  return form;
}

export function supplementForm(act: Act): HTMLElement {
  const text = make('textarea', { id: 'supplement-text', rows: '4', maxlength: '20000' });
  const place = make('div', { class: 'files' });
  const hint = make('p', { class: 'hint', id: 'supplement-files-hint' }, t('letterPhotosHint'));
  const wrong = make('p', { class: 'error', role: 'alert' });
  const send = make('button', { type: 'submit', class: 'strong' }, t('supplementSend'));
  const files = chooseFiles(place, hint.id);
  const form = make('form', { class: 'card', id: 'supplement', novalidate: '' },
    make('h4', {}, t('supplementTitle')),
    make('div', { class: 'field' }, make('label', { for: 'supplement-text' }, t('supplementText')), text),
    hint,
    place,
    wrong,
    send);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const words = text.value.trim();
    wrong.textContent = words || files.list.length > 0 ? '' : t('supplementMissing');
    if (wrong.textContent) {
      text.focus();
    } else {
      told(act('/citizen/supplement', { text: words || null }, t('supplemented'), [send], files.list));
    }
  });
  return form;
}
