// Choosing files with a preview, for the letter and for what is brought later.
import { make } from './page-parts';
import { t } from './texts';

const mostFiles = 5;
const largestFile = 10 * 1024 * 1024;
const largestTogether = 20 * 1024 * 1024;
const accepted = 'image/jpeg,image/png,image/gif,image/webp,application/pdf,.docx,.xlsx,text/plain';

export interface ChosenFiles {
  readonly list: readonly File[];
  clear(): void;
}

/** Fills the place with a button, the chosen files and what went wrong. */
export function chooseFiles(place: HTMLElement, hint: string): ChosenFiles {
  let chosen: File[] = [];
  const input = make('input', { type: 'file', multiple: '', accept: accepted, class: 'unseen', tabindex: '-1', 'aria-hidden': 'true' });
  const button = make('button', { type: 'button', 'aria-describedby': hint }, t('addPhoto'));
  const shown = make('ul', { class: 'previews' });
  const problem = make('p', { class: 'error', role: 'status' });
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    add([...(input.files ?? [])]);
    input.value = ''; // the same file may be chosen again after it was removed
  });
  place.replaceChildren(button, input, shown, problem);

  function add(more: readonly File[]): void {
    const refused: string[] = [];
    for (const file of more) {
      const together = chosen.reduce((sum, one) => sum + one.size, file.size);
      if (file.size > largestFile || together > largestTogether || chosen.length >= mostFiles) {
        refused.push(file.name);
      } else {
        chosen = [...chosen, file];
      }
    }
    problem.textContent = refused.length > 0 ? t('errorFiles', refused.join(t('listComma'))) : '';
    draw();
  }

  function draw(): void {
    shown.querySelectorAll('img').forEach(image => URL.revokeObjectURL(image.src));
    shown.replaceChildren(...chosen.map((file, at) => {
      const remove = make('button', { type: 'button', 'aria-label': t('removeFile', file.name) }, '×');
      remove.addEventListener('click', () => {
        chosen = chosen.filter((_, other) => other !== at);
        draw();
        button.focus();
      });
      return make('li', {}, picture(file), make('span', { class: 'name' }, file.name), make('span', { class: 'hint' }, size(file.size)), remove);
    }));
  }

  return {
    get list() {
      return chosen;
    },
    clear() {
      chosen = [];
      problem.textContent = '';
      draw();
    }
  };
}

function picture(file: File): HTMLElement {
  return file.type.startsWith('image/')
    ? make('img', { src: URL.createObjectURL(file), alt: '' })
    : make('span', { class: 'paper', 'aria-hidden': 'true' }, (file.name.split('.').pop() ?? '').slice(0, 4).toUpperCase());
}

export function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
