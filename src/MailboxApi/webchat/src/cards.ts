// Cards in the chat: their look, the copy button that cards by themselves do not have, and no second telling of the same words.
import { t } from './texts';

/** What the server puts beside a message that has a card. */
interface Mailbox {
  readonly mailbox?: { readonly lead?: string; readonly copy?: string };
}

/** Cards take text and accent from the page's own variables already; buttons do not. */
export const cardLook: Readonly<Record<string, unknown>> = {
  cardPushButtonBackgroundColor: 'var(--accent)',
  cardPushButtonTextColor: 'var(--on-accent)',
  cardEmphasisBackgroundColor: 'var(--soft)'
};

/** The card says what the text says, so the bubble above it shows the lead only. Clients without cards still have the text. */
export const leadAboveCards: ChatMiddleware = () => next => action => {
  const { activity } = (action.payload ?? {}) as { activity?: { attachments?: unknown[]; channelData?: Mailbox } };
  const lead = activity?.channelData?.mailbox?.lead;
  return action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && lead && activity.attachments?.length
    ? next({ ...action, payload: { ...(action.payload as object), activity: { ...activity, text: lead } } })
    : next(action);
};

/** Copies instead of posting. */
export const copyFromCards: CardMiddleware = ({ dispatch }) => next => pressed => {
  const what = (pressed.cardAction.value as Mailbox | null | undefined)?.mailbox?.copy;
  if (typeof what !== 'string') {
    return next(pressed);
  }

  const tell = (message: string, level: string) => dispatch({ type: 'WEB_CHAT/SET_NOTIFICATION', payload: { id: 'copied', level, message } });
  void copy(what).then(
    () => tell(t('proofCopied'), 'success'),
    () => tell(t('proofNotCopied'), 'warn')
  );
  return undefined;
};

async function copy(what: string): Promise<void> {
  // Absent on pages without TLS, refused in frames that may not.
  if (navigator.clipboard) {
    try {
      return await navigator.clipboard.writeText(what);
    } catch {
      // the old way may still be allowed
    }
  }

  const place = document.createElement('textarea');
  const focused = document.activeElement as HTMLElement | null;
  place.value = what;
  place.style.position = 'fixed';
  place.style.opacity = '0';
  document.body.append(place);
  place.select();
  const done = document.execCommand('copy');
  place.remove();
  focused?.focus();
  if (!done) {
    throw new Error('not copied');
  }
}
