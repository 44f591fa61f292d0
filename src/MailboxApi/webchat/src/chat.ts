// Mounts the unmodified web chat and watches it from outside: through its store, never through its insides.
import { appearance } from './appearance';
import { cardLook, copyFromCards, leadAboveCards } from './cards';
import { directLine, type Session } from './session';
import { strings } from './strings';
import { chinese, t } from './texts';
import { typing } from './typing';
import { onlyWhatFits, uploadLook } from './uploads';

/** What the page wants to know about a mounted chat. */
export interface Events {
  /** The transcript and the input box can be shown. */
  ready(): void;
  /** The server did not answer in time; nothing has been lost. */
  unreachable(): void;
  /** The connection is gone for good: the token expired, was refused, or the conversation ended. */
  lost(): void;
}

const connectWithin = 20_000;
const hearWithin = 8_000;
const pollWithin = 20_000;

// Characters of one message, as the server takes them.
const longestText = 20_000;

let mounts = 0;
let sockets = true;
let store: ChatStore | undefined;

/** @param draft keep what stands in the input box; a cleared chat must not */
export function mount(place: HTMLElement, session: Session, nonce: string, events: Events, draft = true): void {
  const library = window.WebChat;
  if (!library) {
    throw new Error('web chat has not been loaded');
  }

  const locale = chinese ? 'zh-CN' : 'en-US';
  const number = ++mounts;
  const mine = () => number === mounts;
  const again = () => mine() && mount(place, session, nonce, events);
  const late = setTimeout(() => mine() && events.unreachable(), connectWithin);

  const listen: ChatMiddleware = ({ dispatch, getState }) => next => action => {
    if (mine()) {
      hear(action);
    }
    if (action.type === 'WEB_CHAT/SUBMIT_SEND_BOX' && (getState().sendBoxValue ?? '').length > longestText) {
      // The server would refuse it, and web chat would only say that sending failed. What was written stays.
      return dispatch({ type: 'WEB_CHAT/SET_NOTIFICATION', payload: { id: 'too-long', level: 'warn', message: t('tooLong') } });
    }
    const passed = next(action);
    if (mine()) {
      typing(action, dispatch);
    }
    return passed;
  };

  let silence: number | undefined;
  const hear = (action: ChatAction) => {
    switch (action.type) {
      case 'DIRECT_LINE/CONNECT_FULFILLED':
        clearTimeout(late);
        events.ready();
        // "Connected" only means that the conversation was opened. Where something on the way blocks sockets, not even
        // the greeting arrives; web chat would wait for ever, so the page falls back to asking.
        silence = setTimeout(() => {
          if (mine() && sockets) {
            sockets = false;
            again();
          }
        }, hearWithin);
        if (!sockets) {
          watchPolling(mine, again);
        }
        break;
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        clearTimeout(silence);
        break;
      case 'DIRECT_LINE/DISCONNECT_FULFILLED':
        clearTimeout(late);
        clearTimeout(silence);
        if (action.meta?.error) {
          events.lost();
        }
        break;
    }
  };

  store = library.createStore({ sendBoxValue: (draft && store?.getState().sendBoxValue) || '' }, leadAboveCards, onlyWhatFits, listen);
  library.renderWebChat(
    {
      key: number, // a new key makes React drop the old chat, which closes its connection
      // No conversation id: the token names it, and starting it again resumes it from its first message.
      directLine: library.createDirectLine({
        domain: location.origin + directLine,
        token: session.token,
        webSocket: sockets,
        conversationStartProperties: { locale } // the bot greets before anything is said
      }),
      store,
      locale,
      nonce,
      styleOptions: { ...appearance, ...cardLook, ...uploadLook },
      cardActionMiddleware: copyFromCards,
      overrideLocalizedStrings: chinese ? strings : {}
    },
    place
  );
}

/** Polling ends for good at the first bad answer and says so to nobody: look whether requests still go out. */
function watchPolling(mine: () => boolean, again: () => void): void {
  let asked = performance.now();
  const requests = new PerformanceObserver(list => {
    if (list.getEntries().some(entry => entry.name.includes(`${directLine}/conversations/`))) {
      asked = performance.now();
    }
  });
  requests.observe({ type: 'resource' });

  const look = setInterval(() => {
    const silent = !document.hidden && performance.now() - asked > pollWithin;
    if (silent || !mine()) {
      clearInterval(look);
      requests.disconnect();
      again();
    }
  }, pollWithin / 4);
}
