// Files for the chat, before they are sent: what the server would refuse is left out at once and said so, because web chat's own
// "send again" after a refused upload can send the wrong file.
import { t } from './texts';

const most = 10;
const largest = 10 * 1024 * 1024;
const largestTogether = 20 * 1024 * 1024;

export const acceptedInChat = 'image/jpeg,image/png,image/gif,image/webp,application/pdf,.docx,.xlsx,text/plain';

interface Staged {
  readonly blob: Blob;
}

/** @returns the action as it may go on */
export function withFittingFiles(action: ChatAction, dispatch: (action: ChatAction) => unknown): ChatAction {
  if (action.type !== 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS') {
    return action;
  }

  const { attachments } = action.payload as { readonly attachments: readonly Staged[] };
  let together = 0;
  const fitting = attachments.filter(({ blob }, at) => {
    const fits = at < most && blob.size <= largest && together + blob.size <= largestTogether;
    together += fits ? blob.size : 0;
    return fits;
  });
  if (fitting.length === attachments.length) {
    return action;
  }

  dispatch({ type: 'WEB_CHAT/SET_NOTIFICATION', payload: { id: 'files', level: 'warn', message: t('filesRefused') } });
  return { ...action, payload: { ...(action.payload as object), attachments: fitting } };
}
