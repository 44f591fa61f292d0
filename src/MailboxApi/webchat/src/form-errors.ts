// What is wrong with a form: said once above it, as links to the fields, and beside each field.
import { element, make } from './page-parts';
import { t } from './texts';

export interface Wrong {
  readonly field: string;
  readonly text: string;
}

/** @returns whether the form may be sent */
export function showErrors(form: HTMLFormElement, summaryId: string, wrong: readonly Wrong[]): boolean {
  form.querySelectorAll<HTMLElement>('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  form.querySelectorAll('.field > .error').forEach(line => (line.textContent = ''));
  for (const { field, text } of wrong) {
    element(field).setAttribute('aria-invalid', 'true');
    element(`${field}-error`).textContent = text;
  }

  const summary = element(summaryId);
  summary.hidden = wrong.length === 0;
  if (wrong.length > 0) {
    summary.replaceChildren(
      make('p', {}, make('strong', {}, t('summaryTitle'))),
      make('ul', {}, ...wrong.map(({ field, text }) => {
        const link = make('a', { href: `#${field}` }, text);
        link.addEventListener('click', event => {
          event.preventDefault();
          element(field).focus();
        });
        return make('li', {}, link);
      })));
    summary.focus();
  }
  return wrong.length === 0;
}
