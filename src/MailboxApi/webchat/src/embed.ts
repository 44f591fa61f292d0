// One script line puts the mailbox's chat on another site's page: a button, and behind it the chat in a frame. Both live in a
// shadow tree, where neither the site's styles reach nor ours get out. Until the button is pressed, this file is all that is loaded.
const script = document.currentScript as HTMLScriptElement | null;
const tag = 'mailbox-chat';
const waitFor = 15_000;

const style = `
:host { color-scheme: light dark; --accent: #0f4c8a; --on: #fff; --ground: #fff; --text: #1b2733; --line: #d5dde5; }
@media (prefers-color-scheme: dark) { :host { --accent: #1f5c99; --ground: #151f2a; --text: #e7edf3; --line: #2d3c4b; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
button, a, p, section { font: 16px/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif; }
button { cursor: pointer; color: var(--on); background: var(--accent); border: 1px solid transparent; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.bubble { position: fixed; bottom: 20px; bottom: max(20px, env(safe-area-inset-bottom)); right: 20px; display: flex; align-items: center; gap: 8px;
  min-height: 56px; padding: 0 20px; border-radius: 28px; box-shadow: 0 4px 16px rgb(0 0 0 / 30%); }
.bubble svg { width: 26px; height: 26px; flex: none; }
.left .bubble { right: auto; left: 20px; }
.panel { position: fixed; bottom: 92px; right: 20px; display: flex; flex-direction: column; width: 400px; max-width: calc(100vw - 40px);
  height: 640px; max-height: calc(100vh - 112px); overflow: hidden; border: 1px solid var(--line); border-radius: 12px;
  background: var(--ground); color: var(--text); box-shadow: 0 8px 32px rgb(0 0 0 / 35%); }
.left .panel { right: auto; left: 20px; }
.head { display: flex; align-items: center; justify-content: space-between; padding: 4px 4px 4px 16px; background: var(--accent); color: var(--on); }
.head p { margin: 0; font-weight: 600; letter-spacing: .05em; }
.head button { display: grid; place-items: center; width: 44px; height: 44px; border-radius: 8px; background: none; }
.head button:focus-visible { outline-color: #fff; box-shadow: none; }
iframe { flex: 1; width: 100%; min-height: 0; border: 0; background: var(--ground); }
.late { margin: 0; padding: 12px 16px; }
.late a { color: inherit; }
@media (max-width: 480px), (max-height: 480px) {
  .panel, .left .panel { inset: 0; width: auto; max-width: none; height: auto; max-height: none; border: 0; border-radius: 0; padding-bottom: env(safe-area-inset-bottom); }
  .open .bubble { display: none; }
}
@media print { .whole { display: none; } }`;

function start(from: HTMLScriptElement): void {
  if (document.querySelector(tag)) {
    return;
  }

  const page = new URL('embed', from.src);
  const label = from.dataset['label'] || '厅长信箱';
  const host = document.createElement(tag);
  // Important and inline: nothing in the site's own sheets outranks it.
  host.style.cssText =
    'all: initial !important; display: block !important; position: fixed !important; right: 0 !important; bottom: 0 !important; ' +
    'width: 0 !important; height: 0 !important; z-index: 2147483000 !important;';
  const root = host.attachShadow({ mode: 'open' });
  dress(root);

  const whole = make('div', { class: from.dataset['side'] === 'left' ? 'whole left' : 'whole' });
  const bubble = make('button', { type: 'button', class: 'bubble', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
  bubble.append(icon('M4 7h24v16H15l-6 5v-5H4z'), label);
  const panel = make('section', { class: 'panel', role: 'dialog', 'aria-label': `${label}在线留言` });
  panel.hidden = true;
  const head = make('div', { class: 'head' });
  const title = make('p');
  title.textContent = label;
  const close = make('button', { type: 'button', 'aria-label': `收起${label}` });
  close.append(icon('M8 8l16 16M24 8L8 24'));
  head.append(title, close);
  const late = make('p', { class: 'late', role: 'status' });
  late.hidden = true;
  const link = make('a', { href: new URL('.', page).href, target: '_blank', rel: 'noopener' });
  link.textContent = '在新窗口打开';
  late.append('对话没有打开。', link);
  const [first, last] = [make('div', { tabindex: '0' }), make('div', { tabindex: '0' })];
  panel.append(first, head, late, last);
  whole.append(panel, bubble);
  root.append(whole);
  document.documentElement.append(host);

  const covers = matchMedia('(max-width: 480px), (max-height: 480px)');
  let frame: HTMLIFrameElement | undefined;

  function open(): void {
    if (!frame) {
      frame = make('iframe', { title: `${label}在线留言`, src: page.href, allow: 'clipboard-write' });
      panel.insertBefore(frame, last);
      const patience = setTimeout(() => (late.hidden = false), waitFor);
      addEventListener('message', ({ source, origin, data }) => {
        // Only our own frame is listened to, and all it can say is this.
        if (source !== frame?.contentWindow || origin !== page.origin) {
          return;
        }
        if (data === 'mailbox:ready') {
          clearTimeout(patience);
          late.hidden = true;
          if (!panel.hidden && !covers.matches && root.activeElement === close) {
            frame?.focus();
          }
        } else if (data === 'mailbox:close') {
          shut();
        }
      });
    }
    panel.hidden = false;
    panel.setAttribute('aria-modal', String(covers.matches));
    whole.classList.add('open');
    bubble.setAttribute('aria-expanded', 'true');
    close.focus();
  }

  function shut(): void {
    panel.hidden = true;
    whole.classList.remove('open');
    bubble.setAttribute('aria-expanded', 'false');
    bubble.focus();
  }

  bubble.addEventListener('click', () => (panel.hidden ? open() : shut()));
  close.addEventListener('click', shut);
  panel.addEventListener('keydown', event => event.key === 'Escape' && shut());
  // Where the chat covers the page, the keyboard stays in it: behind the last stop comes the first.
  first.addEventListener('focus', () => (covers.matches ? frame ?? close : close).focus());
  last.addEventListener('focus', () => (covers.matches ? close : bubble).focus());
}

function dress(root: ShadowRoot): void {
  try {
    // Not an element: a site's own policy against inline styles does not mind it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = style;
    root.append(element);
  }
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string> = {}): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

function icon(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const line = document.createElementNS(space, 'path');
  const attributes: Record<string, string> = { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': '2.5', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  Object.entries(attributes).forEach(([key, value]) => line.setAttribute(key, value));
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('width', '26');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(line);
  return svg;
}

if (script) {
  if (document.body) {
    start(script);
  } else {
    document.addEventListener('DOMContentLoaded', () => start(script));
  }
}
