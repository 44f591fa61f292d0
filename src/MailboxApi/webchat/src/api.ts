// Calls of the REST interface, with what went wrong in the citizen's words.
import { t, type TextKey } from './texts';

const base = '/api/v1';
const patience = 60_000;

/** Something to be told; the message is ready to be shown. */
export class Problem extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

const known: Readonly<Record<string, TextKey>> = {
  'lookup.wrong': 'lookupWrong',
  'lookup.closed': 'lookupClosed',
  'lookup.over': 'lookupOver',
  'rate.limited': 'problemBusy',
  'attachment.type': 'problemFileType',
  'attachment.size': 'problemFileSize',
  'attachment.empty': 'problemFileType',
  'attachment.count': 'problemFileCount',
  'file.many': 'problemFileCount',
  'urge.again': 'problemUrgeAgain',
  'item.ended': 'problemEnded',
  'rating.twice': 'problemRated',
  'state.rate': 'problemEnded',
  'state.supplemented': 'problemSupplement',
  'text.empty': 'errorText',
  'text.long': 'errorTextLong'
};

export function get<T>(path: string): Promise<T> {
  return call<T>(path, {});
}

/** @param files go with the JSON in one form */
export function post<T>(path: string, body: unknown, token?: string, files: readonly File[] = []): Promise<T> {
  const json = JSON.stringify(body ?? {});
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  if (files.length === 0) {
    return call<T>(path, { method: 'POST', body: json, headers: { ...headers, 'content-type': 'application/json' } });
  }

  const form = new FormData();
  form.append('json', json);
  files.forEach(file => form.append('file', file, file.name));
  return call<T>(path, { method: 'POST', body: form, headers });
}

async function call<T>(path: string, request: RequestInit): Promise<T> {
  const limit = new AbortController();
  const late = setTimeout(() => limit.abort(), patience);
  let answer: Response;
  try {
    answer = await fetch(base + path, { cache: 'no-store', credentials: 'same-origin', signal: limit.signal, ...request });
    if (answer.ok) {
      return (await answer.json()) as T;
    }
  } catch {
    throw new Problem('network', t('problemNetwork'));
  } finally {
    clearTimeout(late);
  }

  const code = await answer.json().then((problem: { code?: string }) => problem.code ?? '', () => '');
  const text = known[code] ?? (answer.status === 413 ? 'problemFileSize' : answer.status < 500 ? 'problemInput' : 'problemServer');
  throw new Problem(code || String(answer.status), t(text));
}
