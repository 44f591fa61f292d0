// The citizen's conversation: the server gives a token for the chat and a ticket by which this tab comes back to the same
// conversation, also long after the token ran out. On the citizen's own device a cookie that no script reads does the same.
import { forget as forgetPlace, keep, kept } from './tab-storage';

export interface Session {
  readonly conversationId: string;
  readonly token: string;
  readonly ticket: string;
  /** The citizen said that the device is the own one. */
  readonly own: boolean;
  readonly isNew: boolean;
}

interface Kept {
  readonly ticket: string;
  readonly at: number;
}

const address = '/webchat/session';
const place = 'citizen-chat';

// A browser can bring a closed tab back with all it knew. Nobody closes a page and reopens it after this long on purpose
// without being another person; a tab that the system itself had put to sleep says so.
const closedFor = 10 * 60_000;

export const directLine = '/v3/directline';

/** @param own sets or clears the own device; left out, it stays as it is */
export async function open(own?: boolean): Promise<Session> {
  const answer = await post(address, { ticket: ticket(), own: own ?? null });
  if (!answer.ok) {
    throw new Error(`session: ${answer.status}`);
  }
  const session = (await answer.json()) as Session;
  stayAlive(session.ticket);
  return session;
}

/** For good, for every tab and token of this conversation. Throws when the server could not be told. */
export async function end(): Promise<void> {
  const ending = ticket();
  forget();
  const answer = await post(`${address}/end`, { ticket: ending, own: null });
  if (!answer.ok) {
    throw new Error(`end: ${answer.status}`);
  }
}

export function forget(): void {
  forgetPlace(place);
}

/** Says that the tab is still open. */
export function stayAlive(mine = ticket()): void {
  if (mine) {
    keep(place, { ticket: mine, at: Date.now() });
  }
}

/** To be called once, before anything is opened. */
export function forgetWhatAnotherPersonLeft(): void {
  const before = kept<Kept>(place);
  const slept = (document as Document & { wasDiscarded?: boolean }).wasDiscarded === true;
  if (before && !slept && Date.now() - (before.at ?? 0) > closedFor) {
    forget();
  }
}

function ticket(): string | null {
  return kept<Kept>(place)?.ticket ?? null;
}

function post(path: string, body: unknown): Promise<Response> {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), 15_000);
  return fetch(path, {
    method: 'POST',
    cache: 'no-store',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: limit.signal
  });
}
