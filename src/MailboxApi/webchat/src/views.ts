// Which part of the page is shown: the address behind # says it, so that the browser's way back works and a link can be passed on.
import { element } from './page-parts';

export type View = 'chat' | 'letter' | 'lookup' | 'published';

const views: readonly View[] = ['chat', 'letter', 'lookup', 'published'];
const name = document.title;
const listeners: ((view: View, rest: string) => void)[] = [];

/** @param hear called with the view and what stands behind it in the address */
export function onView(hear: (view: View, rest: string) => void): void {
  listeners.push(hear);
}

export function goTo(view: View): void {
  location.hash = `#/${view}`;
}

export function startViews(): void {
  addEventListener('hashchange', () => follow(true));
  // "#main" of the skip link is a place on the page and no view.
  document.querySelector('.skip')!.addEventListener('click', event => {
    event.preventDefault();
    element('main').focus();
  });
  follow(false);
}

function follow(moved: boolean): void {
  const [, asked = '', rest = ''] = /^#\/([a-z]+)(?:\/(.*))?$/.exec(location.hash) ?? [];
  const view = views.find(known => known === asked) ?? 'chat';
  for (const known of views) {
    element(`view-${known}`).hidden = known !== view;
  }

  document.querySelectorAll<HTMLAnchorElement>('.views a').forEach(link => {
    if (link.dataset['view'] === view) {
      link.setAttribute('aria-current', 'page');
      document.title = view === 'chat' ? name : `${link.textContent} - ${name}`;
    } else {
      link.removeAttribute('aria-current');
    }
  });
  document.body.classList.toggle('in-chat', view === 'chat');

  const language = element<HTMLAnchorElement>('language');
  language.hash = location.hash;
  listeners.forEach(hear => hear(view, decodeURIComponent(rest)));
  if (moved) {
    // Who cannot see the change hears where they are.
    (document.querySelector<HTMLElement>(`#view-${view} h2[tabindex]`) ?? element('main')).focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}
