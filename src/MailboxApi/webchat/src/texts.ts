// Every text of the page, in the page's language: the server put them into the markup, from the one file the language has.
import { element } from './page-parts';
import type all from '../../CitizenPage/texts/zh-CN.json';

export type TextKey = keyof typeof all;

const texts = JSON.parse(element('texts').textContent ?? '{}') as Record<string, string>;

export const language = document.documentElement.lang;
export const chinese = language === 'zh-CN';

/** @param values stand where the text has {0}, {1} … */
export function t(key: TextKey, ...values: (string | number)[]): string {
  return fill(texts[key] ?? key, values);
}

/** A text that only some languages have: the server says it in Chinese already. */
export function translated(key: string, otherwise: string, ...values: string[]): string {
  const text = texts[key];
  return text === undefined ? otherwise : fill(text, values);
}

function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

const china = 'Asia/Shanghai';

export function day(iso: string): string {
  // A day without time is a day in China, wherever the reader is.
  return new Date(iso.length === 10 ? `${iso}T12:00:00+08:00` : iso)
    .toLocaleDateString(language, { timeZone: china, year: 'numeric', month: 'long', day: 'numeric' });
}

export function time(iso: string): string {
  return new Date(iso).toLocaleString(language, {
    timeZone: china, year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false
  });
}
