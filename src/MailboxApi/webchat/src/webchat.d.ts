// What this page uses of the prebuilt web chat, which puts itself on `window`.
interface DirectLineConnection {
  end(): void;
}

interface ChatAction {
  readonly type: string;
  readonly meta?: { readonly error?: unknown } | undefined;
  readonly payload?: unknown;
}

interface ChatStore {
  getState(): { readonly sendBoxValue?: string };
}

interface ChatMiddlewareContext extends ChatStore {
  dispatch(action: ChatAction): unknown;
}

type ChatMiddleware = (store: ChatMiddlewareContext) => (next: (action: ChatAction) => unknown) => (action: ChatAction) => unknown;

interface PressedCard {
  readonly cardAction: { readonly value?: unknown };
}

type CardMiddleware = (context: { dispatch(action: ChatAction): unknown }) => (next: (pressed: PressedCard) => unknown) => (pressed: PressedCard) => unknown;

interface WebChatLibrary {
  createDirectLine(options: { domain: string; token: string; webSocket: boolean; conversationStartProperties: { locale: string } }): DirectLineConnection;
  createStore(initial: { sendBoxValue: string }, ...middleware: ChatMiddleware[]): ChatStore;
  renderWebChat(
    props: {
      key: number;
      directLine: DirectLineConnection;
      store: ChatStore;
      locale: string;
      nonce: string;
      cardActionMiddleware: CardMiddleware;
      styleOptions: Readonly<Record<string, unknown>>;
      overrideLocalizedStrings: Readonly<Record<string, string>>;
    },
    element: HTMLElement
  ): void;
}

interface Window {
  WebChat?: WebChatLibrary;
}
