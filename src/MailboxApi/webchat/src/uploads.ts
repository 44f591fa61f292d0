// Files in the chat: what the file dialog offers, and what is said before a file is sent that the server would refuse.
// (The server looks again, and by content.)
import { t } from './texts';

const largest = 10 * 1024 * 1024;
const largestTogether = 2 * largest;
const most = 10;

interface Chosen {
  readonly blob: Blob;
}

export const uploadLook: Readonly<Record<string, unknown>> = {
  // By name, not image/*: phones then hand over photographs as JPEG instead of forms that few desks can open.
  uploadAccept: 'image/jpeg,image/png,image/gif,image/webp,application/pdf,.docx,.xlsx,.txt'
};

/** Leaves out what is too large, at the moment it is chosen. What was written stays, and so do the other files. */
export const onlyWhatFits: ChatMiddleware = ({ dispatch }) => next => action => {
  if (action.type !== 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS') {
    return next(action);
  }

  const chosen = (action.payload as { attachments: readonly Chosen[] }).attachments;
  let together = 0;
  let files = 0;
  const fitting = chosen.filter(({ blob }) => {
    const fits = blob.size > 0 && blob.size <= largest && together + blob.size <= largestTogether && files < most;
    if (fits) {
      together += blob.size;
      files++;
    }
    return fits;
  });
  if (fitting.length < chosen.length) {
    const message = t('filesRefused', chosen.length - fitting.length, most);
    dispatch({ type: 'WEB_CHAT/SET_NOTIFICATION', payload: { id: 'files', level: 'warn', message } });
  }

  return next({ ...action, payload: { attachments: fitting } });
};
