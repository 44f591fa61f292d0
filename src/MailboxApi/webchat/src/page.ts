// The citizen's page: opens the chat, keeps its conversation, and clears everything when told to.
import { mount } from './chat';
import { openGuideWhereThereIsRoom } from './guide';
import { clearLetter, startLetter } from './letter';
import { clearLookup, startLookup } from './lookup';
import { showPageInformation } from './page-info';
import { ask, element, show } from './page-parts';
import { startPublished } from './published';
import { end, forget, forgetWhatAnotherPersonLeft, open as openSession, stayAlive, type Session } from './session';
import { t } from './texts';
import { startViews } from './views';

const aliveEvery = 60_000;
const settledAfter = 10_000;
const nonce = element('chat').dataset['nonce'] ?? '';
const own = element<HTMLInputElement>('own-device');

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

let openings = 0;
let openedAt = 0;

/** @param known a session that was just renewed; else one is asked for */
async function open(draft = true, known?: Session): Promise<void> {
  const opening = ++openings;
  openedAt = performance.now();
  show('loading');
  try {
    const [mine] = await Promise.all([known ?? openSession(), loadLibrary()]);
    if (opening === openings) {
      own.checked = mine.own;
      mount(element('chat'), mine, nonce, { ready: () => show('chat'), unreachable: () => show('failed'), lost }, draft);
    }
  } catch (error) {
    console.warn(error);
    if (opening === openings) {
      show('failed');
    }
  }
}

/** The connection ended for good, as it does when the token ran out while the computer slept. A new one with the same conversation,
    if the server still gives it; else say so and leave the text readable. */
async function lost(): Promise<void> {
  if (performance.now() - openedAt < settledAfter) {
    show('failed'); // refused straight away: asking again at once would only go round in circles
    return;
  }

  try {
    const renewed = await openSession();
    if (renewed.isNew) {
      forget(); // kept by nobody until the citizen begins with it
      show('expired');
    } else {
      await open(true, renewed);
    }
  } catch {
    show('failed');
  }
}

async function endAndClear(): Promise<void> {
  clearLetter();
  clearLookup();
  show('loading');
  try {
    await end();
  } catch {
    element('offline').textContent = t('clearFailed');
  }
  await open(false);
}

function tellWhetherOnline(): void {
  element('offline').textContent = navigator.onLine ? '' : t('offline');
}

element('retry').addEventListener('click', () => void open());
element('begin-again').addEventListener('click', () => {
  forget();
  void open(false);
});
element('clear').addEventListener('click', async () => {
  if ((await ask('ask-clear')) === 'clear') {
    await endAndClear();
  }
});
own.addEventListener('change', async () => {
  try {
    own.checked = (await openSession(own.checked)).own;
  } catch {
    own.checked = !own.checked;
    element('offline').textContent = t('problemNetwork');
  }
});
addEventListener('online', tellWhetherOnline);
addEventListener('offline', tellWhetherOnline);

// Whoever comes by the browser's way back gets a fresh page and not the last citizen's.
addEventListener('pageshow', event => {
  if (event.persisted) {
    location.reload();
  }
});
setInterval(() => stayAlive(), aliveEvery);

forgetWhatAnotherPersonLeft();
openGuideWhereThereIsRoom();
startLetter();
startLookup();
startPublished();
startViews();
tellWhetherOnline();
void showPageInformation().catch(() => undefined);
void open();
