// Published letters with their answers: a list with search, and each at an address of its own that can be passed on.
import { get, Problem } from './api';
import { busy, copy, told } from './busy';
import { element, make, paragraphs } from './page-parts';
import { chinese, day, t } from './texts';
import { onView } from './views';

interface Published {
  readonly number: string;
  readonly title: string | null;
  readonly question: string;
  readonly answer: string;
  readonly divisionName: string | null;
  readonly divisionNameEn: string | null;
  readonly publishedAt: string;
}

interface Page {
  readonly items: readonly Published[];
  readonly next: string | null;
}

const words = element<HTMLInputElement>('search-words');
const list = element('published');
const more = element<HTMLButtonElement>('published-more');
const result = element('search-result');
let next: string | null = null;
let asked: string | undefined;

export function startPublished(): void {
  const form = element<HTMLFormElement>('search');
  form.addEventListener('submit', event => {
    event.preventDefault();
    told(search());
  });
  more.addEventListener('click', () => told(load(asked ?? '', next)));
  onView((view, number) => {
    if (view === 'published') {
      told(number ? openOne(number) : openList());
    }
  });
}

async function openList(): Promise<void> {
  element('published-one').hidden = true;
  element('published-list').hidden = false;
  if (asked === undefined) {
    await search();
  }
}

async function search(): Promise<void> {
  list.replaceChildren();
  await load(words.value.trim(), null);
}

async function load(q: string, cursor: string | null): Promise<void> {
  const query = new URLSearchParams({ limit: '20', ...(q && { q }), ...(cursor && { cursor }) });
  const page = await busy([more], result, t('searching'), () => get<Page>(`/published?${query}`));
  if (!page) {
    return;
  }

  [asked, next] = [q, page.next];
  list.append(...page.items.map(entry));
  const shown = list.children.length;
  result.textContent = shown === 0 ? t(q ? 'foundNone' : 'nonePublished') : t(next ? 'foundMore' : 'found', shown);
  more.hidden = next === null;
  if (cursor) {
    list.querySelectorAll('a')[shown - page.items.length]?.focus();
  }
}

function entry(one: Published): HTMLElement {
  return make('li', {},
    make('a', { href: `#/published/${one.number}`, lang: 'zh-CN' }, heading(one)),
    make('p', { lang: 'zh-CN' }, one.answer.slice(0, 90)),
    make('p', { class: 'hint' }, [chinese ? one.divisionName : one.divisionNameEn, day(one.publishedAt)].filter(Boolean).join(' · ')));
}

async function openOne(number: string): Promise<void> {
  const place = element('published-one');
  const line = make('p', { class: 'result', role: 'status' });
  const back = make('a', { href: '#/published', class: 'back' }, t('backToList'));
  element('published-list').hidden = true;
  place.hidden = false;
  place.replaceChildren(back, line);
  let one: Published | undefined;
  try {
    one = await busy([], line, t('searching'), () => get<Published>(`/published/${encodeURIComponent(number)}`));
  } catch (problem) {
    line.textContent = problem instanceof Problem && problem.code !== '404' ? problem.message : t('notPublished');
    return;
  }
  if (one) {
    const link = make('button', { type: 'button' }, t('copyLink'));
    link.addEventListener('click', () => told(copy(location.href, link)));
    place.replaceChildren(
      back,
      make('h3', { lang: 'zh-CN', tabindex: '-1' }, heading(one)),
      make('p', { class: 'hint' },
        [`${t('number')} ${one.number}`, chinese ? one.divisionName : one.divisionNameEn, `${t('publishedAt')} ${day(one.publishedAt)}`].filter(Boolean).join(' · ')),
      make('h4', {}, t('question')),
      make('div', { lang: 'zh-CN' }, paragraphs(one.question)),
      make('h4', {}, t('answer')),
      make('div', { lang: 'zh-CN', class: 'answer' }, paragraphs(one.answer)),
      make('div', { class: 'buttons' }, link));
  }
}

function heading(one: Published): string {
  return one.title || one.question.split('\n')[0]!.slice(0, 40) || t('untitled');
}
