// Web chat's Chinese texts: the ones its zh-CN table lacks, and the ones that do not fit an office.
export const strings: Readonly<Record<string, string>> = {
  // missing in 4.18.1
  TEXT_INPUT_ATTACHMENTS_ONE: '1 个附件',
  TEXT_INPUT_ATTACHMENTS_TWO: '$1 个附件',
  TEXT_INPUT_ATTACHMENTS_FEW: '$1 个附件',
  TEXT_INPUT_ATTACHMENTS_MANY: '$1 个附件',
  TEXT_INPUT_ATTACHMENTS_OTHER: '$1 个附件',
  TEXT_INPUT_DROP_ZONE: '将文件拖放到此处',
  TEXT_INPUT_LENGTH_EXCEEDED_ALT: '内容过长，请分条发送',
  TEXT_INPUT_TELEPHONE_KEYPAD_BUTTON_ALT: '电话键盘',
  TELEPHONE_KEYPAD_INPUT_MESSAGE: '只能输入一位数字',

  // worded for this page
  ACTIVITY_BOT_SAID_ALT: '厅长信箱说：',
  ACTIVITY_BOT_ATTACHED_ALT: '厅长信箱附上了：',
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: '正在发送…',
  CONNECTIVITY_STATUS_ALT_CONNECTING: '正在连接…',
  CONNECTIVITY_STATUS_ALT_RECONNECTING: '网络中断，正在重新连接…',
  CONNECTIVITY_STATUS_ALT_RENDER_ERROR: '内容无法显示，请刷新页面。',
  CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: '连接较慢，请稍候。',
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: '请先写下内容。',
  SUGGESTED_ACTIONS_LABEL_ALT: '可选操作',
  TEXT_INPUT_ALT: '留言输入框',
  TEXT_INPUT_PLACEHOLDER: '请写下您的留言',
  TRANSCRIPT_ARIA_LABEL_ALT: '对话记录，按箭头键逐条查看。',
  TRANSCRIPT_ARIA_ROLE_ALT: '对话记录',
  TRANSCRIPT_TERMINATOR_TEXT: '对话记录到此为止',
  TYPING_INDICATOR_ALT: '正在输入',
  TYPING_INDICATOR_SINGLE_TEXT: '$1正在输入…',
  TYPING_INDICATOR_MULTIPLE_TEXT: '$1等正在输入…'
};
