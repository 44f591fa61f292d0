// Parts of the page by their id, and new ones. A missing part is a fault in index.html and is named at once.
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`index.html has no #${id}`);
  }
  return found as T;
}

type Child = Node | string | null | undefined | false;

/** A new element. Texts become text nodes: nothing a citizen or an office wrote is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Readonly<Record<string, string>> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  fill(made, ...children);
  return made;
}

/** Puts these in the place of what was there. */
export function fill(place: HTMLElement, ...children: Child[]): void {
  place.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
}

/** Words in paragraphs as they were written: lines stay lines. */
export function paragraphs(text: string): HTMLElement {
  return make('div', { class: 'words' }, ...text.split('\n').filter(line => line.trim()).map(line => make('p', {}, line)));
}

/** A pair of a description list; null where there is nothing to say. */
export function pair(term: string, value: string | null | undefined): HTMLElement | null {
  return value ? make('div', {}, make('dt', {}, term), make('dd', {}, value)) : null;
}

/** Asks in a dialog and answers with the value of the button that closed it. */
export function ask(id: string): Promise<string> {
  const dialog = element<HTMLDialogElement>(id);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener('close', () => answer(dialog.returnValue), { once: true }));
}

type ChatState = 'loading' | 'chat' | 'failed' | 'expired';

/** Shows exactly one of: the loading note, the chat, the failure with its retry button, the expiry note above the chat. */
export function show(state: ChatState): void {
  element('loading').hidden = state !== 'loading';
  element('failed').hidden = state !== 'failed';
  element('expired').hidden = state !== 'expired';
  element('chat').classList.toggle('covered', state === 'loading' || state === 'failed');
}
