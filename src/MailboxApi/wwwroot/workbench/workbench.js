// What the workbench needs of the browser itself: drafts that outlive a reload, signing out, and coming back after a lost connection.
(() => {
  const prefix = 'mailbox-draft:';

  window.workbench = {
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
