// What only the server knows about the page: whether it is a demonstration, and the limits in force.
import { element, pair } from './page-parts';
import { t, type TextKey } from './texts';

interface PageInformation {
  readonly demo: boolean;
  readonly demoNote: string | null;
  readonly limits: readonly { readonly codes: readonly string[]; readonly workingDays: number }[];
}

export async function showPageInformation(): Promise<void> {
  const answer = await fetch('/page-info', { cache: 'no-store' });
  if (!answer.ok) {
    return; // the page is whole without it
  }

  const { demo, demoNote, limits } = (await answer.json()) as PageInformation;
  element('demo-note').textContent = demoNote;
  element('demo').hidden = !demo;

  element('limits').replaceChildren(...limits.map(({ codes, workingDays }) =>
    pair(codes.map(code => t(code as TextKey)).join(t('listComma')), t('workingDays', workingDays))!));
  element('limits-part').hidden = limits.length === 0;
}
