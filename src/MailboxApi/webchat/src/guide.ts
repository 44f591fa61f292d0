// The explanation beside the chat: open where there is room for it, one line above the chat on a phone.
import { element } from './page-parts';

export function openGuideWhereThereIsRoom(): void {
  const guide = element<HTMLDetailsElement>('guide');
  const wide = matchMedia('(min-width: 60rem)');
  const follow = () => {
    guide.open = wide.matches;
  };

  wide.addEventListener('change', follow);
  follow();
}
