// What the workbench needs of the browser itself: drafts that outlive a reload, signing out, and coming back after a lost connection.
(() => {
  const prefix = 'mailbox-draft:';

  // Keys of a desk that is worked by keyboard. Only those that move may be held down.
  const moving = ['ArrowUp', 'ArrowDown', 'j', 'k'];
  const known = [...moving, '1', '2', '3', '/', 'n', 't', 'd', 'r', 'u', 'o', 'm', '?', 'Escape'];
  let listening;

  document.addEventListener('keydown', event => {
    const { key, target } = event;
    if (!listening || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !known.includes(key)) {
      return;
    }
    const inField = target.closest?.('input, textarea, select, [contenteditable], .mud-popover');
    if ((inField && key !== 'Escape') || (event.repeat && !moving.includes(key))) {
      return;
    }
    event.preventDefault();
    // The item in sight goes with the key: it must not meet one that came up a moment later.
    listening.invokeMethodAsync('KeyAsync', key, document.querySelector('[data-desk-item]')?.dataset.deskItem ?? null);
  });

  window.workbench = {
    listen(page) { listening = page; },
    unlisten() { listening = undefined; },
    focus(place) {
      document.querySelector(place)?.focus();
      document.querySelector('.wb-queue [aria-current]')?.scrollIntoView({ block: 'nearest' });
    },
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        // Without https browsers offer no clipboard of that kind.
        const field = Object.assign(document.createElement('textarea'), { value: text });
        document.body.append(field);
        field.select();
        document.execCommand('copy');
        field.remove();
      }
    },
    kept: key => sessionStorage.getItem(prefix + key),
    keep: (key, text) => sessionStorage.setItem(prefix + key, text),
    forget: key => sessionStorage.removeItem(prefix + key),
    // Back to the list as it was, searched and scrolled; straight to it when the page was opened by its address.
    back(list) {
      if (history.state?._index > 0) {
        history.back();
      } else {
        location.href = list;
      }
    },
    print: () => window.print(),
    signOut() {
      // What was typed is not for the next person at this computer.
      Object.keys(sessionStorage).filter(key => key.startsWith(prefix)).forEach(key => sessionStorage.removeItem(key));
      document.getElementById('sign-out').submit();
    },
  };

  // Kept by the browser at every keystroke, so that neither a reload nor a lost connection costs a text.
  document.addEventListener('input', event => {
    const key = event.target.dataset?.draft;
    if (key) {
      sessionStorage.setItem(prefix + key, event.target.value);
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    const modal = document.getElementById('components-reconnect-modal');
    modal?.addEventListener('components-reconnect-state-changed', event => {
      if (event.detail.state === 'show') {
        modal.showModal();
      } else if (event.detail.state === 'hide') {
        modal.close();
      } else if (event.detail.state === 'rejected') {
        location.reload();
      }
    });
    document.getElementById('reconnect-now')?.addEventListener('click', async () => {
      if (!await Blazor.reconnect()) {
        location.reload();
      }
    });
  });
})();
