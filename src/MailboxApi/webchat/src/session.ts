// The citizen's conversation as this browser tab knows it. sessionStorage, because counters and libraries share
// computers: what a tab knew is gone with the tab.

export interface Session {
  readonly conversationId: string;
  readonly token: string;
}

export const directLine = '/v3/directline';
const place = 'citizen-chat';

export function recall(): Session | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Session | null;
    return kept?.token ? kept : undefined;
  } catch {
    return undefined; // storage switched off, or not our text: the same as a first visit
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // storage switched off: nothing was kept
  }
}

/** A new, empty conversation. */
export async function begin(): Promise<Session> {
  const answer = await post('/tokens/generate');
  if (!answer.ok) {
    throw new Error(`tokens/generate: ${answer.status}`);
  }
  return keep(await answer.json());
}

/**
 * The same conversation with a fresh token; undefined when the server no longer accepts the old one. Web chat renews
 * its own token too but shows it to nobody, so without this a page reloaded after half an hour would be a stranger.
 */
export async function renew(session: Session): Promise<Session | undefined> {
  const answer = await post('/tokens/refresh', session.token);
  if (answer.ok) {
    const renewed = (await answer.json()) as Session;
    // Cleared, or renewed by another timer, while this was under way: what was forgotten must not come back.
    return recall()?.token === session.token ? keep(renewed) : renewed;
  }
  if (answer.status === 429 || answer.status >= 500) {
    throw new Error(`tokens/refresh: ${answer.status}`);
  }
  return undefined;
}

function keep({ conversationId, token }: Session): Session {
  const session = { conversationId, token };
  try {
    sessionStorage.setItem(place, JSON.stringify(session));
  } catch {
    // storage switched off: the conversation lives until the page is left
  }
  return session;
}

function post(path: string, token?: string): Promise<Response> {
  return fetch(directLine + path, {
    method: 'POST',
    cache: 'no-store',
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal: timeLimit(15_000)
  });
}

function timeLimit(milliseconds: number): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), milliseconds);
  return limit.signal;
}
