// A form or button while the server works: it says so, says when the network is slow, and is not pressed twice.
import { Problem } from './api';
import { t } from './texts';

const slowAfter = 6_000;

/** @param line where it is said; a live region */
export async function busy<T>(buttons: readonly HTMLButtonElement[], line: HTMLElement, doing: string, work: () => Promise<T>): Promise<T | undefined> {
  if (buttons.some(button => button.getAttribute('aria-disabled') === 'true')) {
    return undefined;
  }

  // Not `disabled`: the focus would be lost, and with it the place of who uses a keyboard.
  buttons.forEach(button => button.setAttribute('aria-disabled', 'true'));
  line.classList.remove('wrong');
  line.textContent = doing;
  const slow = setTimeout(() => (line.textContent = t('slow')), slowAfter);
  try {
    const result = await work();
    line.textContent = '';
    return result;
  } catch (problem) {
    line.classList.add('wrong');
    line.textContent = problem instanceof Problem ? problem.message : t('problemServer');
    if (!(problem instanceof Problem)) {
      console.warn(problem);
    }
    throw problem;
  } finally {
    clearTimeout(slow);
    buttons.forEach(button => button.removeAttribute('aria-disabled'));
  }
}

/** For handlers: what went wrong has been told already. */
export function told(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

/** Puts a text on the clipboard, also where the page is not served over https. */
export async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    button.after(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    button.focus();
  }
  button.textContent = t('copied');
  setTimeout(() => (button.textContent = label), 2_000);
}
