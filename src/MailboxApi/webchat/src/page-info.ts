// What only the server knows about the page: whether it is a demonstration, and the limits in force.
import { element } from './page-parts';

interface PageInformation {
  readonly demo: boolean;
  readonly demoNote: string | null;
  readonly limits: readonly { readonly kinds: readonly string[]; readonly workingDays: number }[];
}

export async function showPageInformation(): Promise<void> {
  const answer = await fetch('/page-info', { cache: 'no-store' });
  if (!answer.ok) {
    return; // the page is whole without it
  }

  const { demo, demoNote, limits } = (await answer.json()) as PageInformation;
  element('demo-note').textContent = demoNote;
  element('demo').hidden = !demo;

  element('limits').replaceChildren(...limits.map(({ kinds, workingDays }) => line(kinds.join('、'), `${workingDays} 个工作日`)));
  element('limits-part').hidden = limits.length === 0;
}

function line(name: string, value: string): HTMLElement {
  const [pair, term, definition] = (['div', 'dt', 'dd'] as const).map(tag => document.createElement(tag));
  term!.textContent = name;
  definition!.textContent = value;
  pair!.append(term!, definition!);
  return pair!;
}
