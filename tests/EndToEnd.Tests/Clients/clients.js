// Holds clients of the real library in a page, and what each of them heard.
window.clients = {};

window.openClient = (name, options) => {
  const line = new DirectLine.DirectLine(options);
  const user = JSON.parse(atob(options.token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).user;
  const client = { line, user, heard: [], statuses: [] };
  line.connectionStatus$.subscribe(status => client.statuses.push(status));
  line.activity$.subscribe(
    activity => client.heard.push(activity),
    error => (client.failed = String(error))
  );
  window.clients[name] = client;
};

window.say = (name, text, attachments) =>
  new Promise((done, failed) =>
    window.clients[name].line
      .postActivity({
        type: 'message',
        text,
        attachments,
        from: { id: window.clients[name].user, role: 'user' },
        channelData: { clientActivityID: crypto.randomUUID() }
      })
      .subscribe(done, error => failed(new Error(String((error && error.status) || error))))
  );

window.file = (name, type, base64) => ({
  name,
  contentType: type,
  contentUrl: URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], { type }))
});

window.big = (name, bytes) => ({
  name,
  contentType: 'image/png',
  contentUrl: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
});
