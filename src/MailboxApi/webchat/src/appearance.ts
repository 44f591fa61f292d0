// How web chat looks. Colours are the page's own CSS variables, so light and dark follow the page without a remount.
const round = 10;

export const appearance: Readonly<Record<string, unknown>> = {
  primaryFont: 'var(--font)',
  accent: 'var(--accent)',
  subtle: 'var(--quiet)',
  backgroundColor: 'transparent',
  fontSizeSmall: '.8125rem',
  paddingRegular: 12,

  bubbleBackground: 'var(--bubble)',
  bubbleBorderColor: 'var(--bubble-line)',
  bubbleBorderRadius: round,
  bubbleTextColor: 'var(--text)',
  bubbleFromUserBackground: 'var(--own)',
  bubbleFromUserBorderColor: 'var(--own)',
  bubbleFromUserBorderRadius: round,
  bubbleFromUserTextColor: 'var(--own-text)',
  bubbleMaxWidth: 560,
  bubbleMinWidth: 200,
  bubbleMinHeight: 36,

  sendBoxBackground: 'var(--field)',
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--quiet)',
  sendBoxBorderTop: 'solid 1px var(--line)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnDisabled: 'var(--quiet)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonShadeColorOnHover: 'var(--soft)',
  sendBoxButtonShadeColorOnActive: 'var(--soft)',
  sendBoxButtonShadeBorderRadius: round,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  sendBoxHeight: 52,
  sendBoxMaxHeight: 180,
  sendBoxTextWrap: true,
  maxMessageLength: 20_000,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--field)',
  suggestedActionBackgroundColorOnHover: 'var(--soft)',
  suggestedActionBackgroundColorOnActive: 'var(--soft)',
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 44,
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 22,
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--accent)',

  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptTerminatorBackgroundColor: 'var(--soft)',
  transcriptTerminatorColor: 'var(--text)',
  timestampColor: 'var(--quiet)',
  notificationText: 'var(--text)',
  failedConnectivity: 'var(--alarm)',

  // No replacements: a citizen's ":)" stays what was typed, it is part of a record. (`false` means the same and logs a warning.)
  emojiSet: {}
};
