// The chat inside another site's page. Cookies of a frame are withheld by browsers; the conversation lives in the frame's own
// session storage, which they keep apart for each site it stands on, and ends with the tab.
import { mount } from './chat';
import { element, show } from './page-parts';
import { end, forget, open as openSession, stayAlive, type Session } from './session';

const aliveEvery = 60_000;
const settledAfter = 10_000;
const nonce = element('chat').dataset['nonce'] ?? '';
let library: Promise<void> | undefined;
let openings = 0;
let openedAt = 0;

function tell(what: 'ready' | 'close'): void {
  if (parent !== window) {
    parent.postMessage(`mailbox:${what}`, '*'); // tells nothing that is anybody's secret
  }
}

function loadLibrary(): Promise<void> {
  library ??= new Promise<void>((resolve, reject) => {
    const file = document.createElement('script');
    file.src = '/webchat/webchat.js';
    file.onload = () => resolve();
    file.onerror = () => {
      library = undefined;
      file.remove();
      reject(new Error('webchat.js could not be loaded'));
    };
    document.head.append(file);
  });
  return library;
}

async function open(draft = true, known?: Session): Promise<void> {
  const opening = ++openings;
  openedAt = performance.now();
  show('loading');
  try {
    const [session] = await Promise.all([known ?? openSession(), loadLibrary()]);
    if (opening === openings) {
      mount(element('chat'), session, nonce, { ready, unreachable: () => show('failed'), lost }, draft);
    }
  } catch (error) {
    console.warn(error);
    if (opening === openings) {
      show('failed');
    }
  }
}

function ready(): void {
  show('chat');
  tell('ready');
}

/** The connection ended for good: the same conversation again if it is still given, else what stands there stays readable. */
async function lost(): Promise<void> {
  if (performance.now() - openedAt < settledAfter) {
    show('failed');
    return;
  }

  try {
    const renewed = await openSession();
    if (renewed.isNew) {
      forget();
      show('expired');
    } else {
      await open(true, renewed);
    }
  } catch {
    show('failed');
  }
}

function startAfresh(): void {
  forget();
  void open(false);
}

async function endAndClear(): Promise<void> {
  show('loading');
  try {
    await end();
  } catch (error) {
    console.warn(error); // cleared here all the same
  }
  await open(false);
}

element('retry').addEventListener('click', () => void open());
element('begin-again').addEventListener('click', startAfresh);
const asking = element<HTMLDialogElement>('ask-clear');
element('clear').addEventListener('click', () => asking.showModal());
asking.addEventListener('close', () => {
  if (asking.returnValue === 'clear') {
    void endAndClear();
  }
});

// An open question takes the key for itself.
addEventListener('keydown', event => {
  if (event.key === 'Escape' && !asking.open) {
    tell('close');
  }
});
addEventListener('focus', () => {
  if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>('#chat textarea, #chat input[type="text"]')?.focus();
  }
});

setInterval(() => stayAlive(), aliveEvery);

void open();
