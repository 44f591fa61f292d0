// 正在输入: shown from the moment a message of the citizen is on its way until the mailbox has answered it. Web chat takes the dots
// away by itself when something comes from the same sender.
const mailbox = { id: 'mailbox-bot', name: '厅长信箱', role: 'bot' };

export function typing(action: ChatAction, dispatch: (action: ChatAction) => unknown): void {
  if (action.type !== 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
    return;
  }

  const { activity } = action.payload as { readonly activity: { readonly type: string } };
  if (activity.type === 'message') {
    const now = new Date().toISOString();
    dispatch({
      type: 'DIRECT_LINE/INCOMING_ACTIVITY',
      payload: { activity: { id: `typing-${now}`, type: 'typing', from: mailbox, timestamp: now } }
    });
  }
}
