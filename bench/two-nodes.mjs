// How long a line written by one node takes to the page that is open at another.
//   node --experimental-websocket bench/two-nodes.mjs http://NODE-A http://NODE-B [lines]
// Both nodes on one PostgreSQL and one key file; nothing else to be set up. Prints milliseconds from the moment the line is sent to
// node B until its frame arrives on the socket at node A, so taking it, storing it and telling are all within.
const [here, there, lines = '200'] = process.argv.slice(2);
if (!here || !there) {
  console.error('Two addresses are expected.');
  process.exit(2);
}

const ask = async (node, path, token, body) => {
  const answer = await fetch(`${node}/v3/directline/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body ?? {})
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.json();
};

const { token } = await ask(here, 'tokens/generate');
const { conversationId, streamUrl } = await ask(here, 'conversations', token);
const waiting = new Map();
const socket = new WebSocket(streamUrl);
socket.onmessage = ({ data }) => {
  for (const { channelData } of data ? JSON.parse(data).activities : []) {
    waiting.get(channelData?.clientActivityID)?.(performance.now());
  }
};
await new Promise((done, failed) => ((socket.onopen = done), (socket.onerror = failed)));

const took = [];
for (let n = 0; n < Number(lines); n++) {
  const id = `line-${n}`;
  const heard = new Promise(done => waiting.set(id, done));
  const sent = performance.now();
  await ask(there, `conversations/${conversationId}/activities`, token, { type: 'message', text: `谢谢 ${n}`, channelData: { clientActivityID: id } });
  took.push((await heard) - sent);
}

socket.close();
took.sort((a, b) => a - b);
const at = share => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(0);
console.log(`${took.length} lines: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, slowest ${at(1)} ms`);
