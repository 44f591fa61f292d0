// The citizen's page: opens the chat, keeps its conversation over reloads, and clears it when told to.
import { mount } from './chat';
import { openGuideWhereThereIsRoom } from './guide';
import { element, show } from './page-parts';
import { showPageInformation } from './page-info';
import { begin, forget, recall, renew, type Session } from './session';

const renewEvery = 10 * 60_000;
const settledAfter = 10_000;
const nonce = element('chat').dataset['nonce'] ?? '';

let library: Promise<void> | undefined;

/** Web chat's own file is large; it is fetched beside the token, and again after a failure. */
function loadLibrary(): Promise<void> {
  library ??= new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/webchat/webchat.js';
    script.onload = () => resolve();
    script.onerror = () => {
      library = undefined;
      script.remove();
      reject(new Error('webchat.js could not be loaded'));
    };
    document.head.append(script);
  });
  return library;
}

async function session(): Promise<Session> {
  const kept = recall();
  return (kept && (await renew(kept))) ?? begin();
}

let openings = 0;
let openedAt = 0;

async function open(draft = true): Promise<void> {
  const opening = ++openings;
  openedAt = performance.now();
  show('loading');
  try {
    const [mine] = await Promise.all([session(), loadLibrary()]);
    if (opening === openings) {
      mount(element('chat'), mine, nonce, { ready: () => show('chat'), unreachable: () => show('failed'), lost }, draft);
    }
  } catch (error) {
    console.warn(error);
    if (opening === openings) {
      show('failed');
    }
  }
}

/** The connection ended for good. The same conversation if the server still gives it, else say so and leave the text readable. */
async function lost(): Promise<void> {
  if (performance.now() - openedAt < settledAfter) {
    show('failed'); // refused straight away: asking again at once would only go round in circles
    return;
  }

  const kept = recall();
  try {
    if (kept && (await renew(kept))) {
      await open();
    } else {
      show('expired');
    }
  } catch {
    show('failed');
  }
}

function startAfresh(): void {
  forget();
  void open(false);
}

element('retry').addEventListener('click', () => void open());
element('begin-again').addEventListener('click', startAfresh);

const asking = element<HTMLDialogElement>('ask-clear');
element('clear').addEventListener('click', () => asking.showModal());
asking.addEventListener('close', () => {
  if (asking.returnValue === 'clear') {
    startAfresh();
  }
});

// A tab left open stays renewable; a failed renewal is met again, and shown, when it matters.
setInterval(() => {
  const kept = recall();
  if (kept) {
    void renew(kept).catch(() => undefined);
  }
}, renewEvery);

openGuideWhereThereIsRoom();
void showPageInformation().catch(() => undefined);
void open();
