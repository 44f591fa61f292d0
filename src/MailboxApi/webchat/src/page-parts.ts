// Parts of the page by their id. A missing one is a fault in index.html and is named at once.
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`index.html has no #${id}`);
  }
  return found as T;
}

type State = 'loading' | 'chat' | 'failed' | 'expired';

/** Shows exactly one of: the loading note, the chat, the failure with its retry button, the expiry note above the chat. */
export function show(state: State): void {
  element('loading').hidden = state !== 'loading';
  element('failed').hidden = state !== 'failed';
  element('expired').hidden = state !== 'expired';
  element('chat').classList.toggle('covered', state === 'loading' || state === 'failed');
}
