// How long it takes until the page that is open at one node shows what happened at another.
//   node --experimental-websocket bench/two-nodes.mjs http://NODE-A http://NODE-B [lines] [answers]
// Both nodes on one PostgreSQL and one key file, RateLimits:Enabled=false. Milliseconds from the moment a line is sent to node B until its
// frame arrives on the socket at node A: taking it, storing it and telling are all within. With answers: from the moment the reviewer
// signs at node B; DESK_KEY is an API client with the roles dispatcher and division (LAW), CHIEF_KEY one with the role reviewer.
const [here, there, lines = '200', answers = '0'] = process.argv.slice(2);
if (!here || !there) {
  console.error('Two addresses are expected.');
  process.exit(2);
}

const post = async (address, headers, body) => {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body ?? {}) });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  }
  return answer.json();
};
const chat = (node, path, token, body) => post(`${node}/v3/directline/${path}`, token ? { authorization: `Bearer ${token}` } : {}, body);
const act = (key, number, verb, body, version) =>
  post(`${there}/api/v1/items/${number}/${verb}`, { 'x-api-key': key, ...(version && { 'if-match': `"${version}"` }) }, body);

const { token } = await chat(here, 'tokens/generate');
const { conversationId, streamUrl } = await chat(here, 'conversations', token);
const waiting = [];
const hears = fits => new Promise(done => waiting.push({ fits, done }));
const socket = new WebSocket(streamUrl);
socket.onmessage = ({ data }) => {
  for (const activity of data ? JSON.parse(data).activities : []) {
    for (const { fits, done } of waiting) {
      if (fits(activity)) {
        done({ activity, at: performance.now() });
      }
    }
  }
};
await new Promise((done, failed) => ((socket.onopen = done), (socket.onerror = failed)));

const say = (text, id) => chat(there, `conversations/${conversationId}/activities`, token, { type: 'message', text, channelData: { clientActivityID: id } });
const tell = (what, took) => {
  took.sort((a, b) => a - b);
  const at = share => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(0);
  console.log(`${took.length} ${what}: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, slowest ${at(1)} ms`);
};

const took = [];
for (let n = 0; n < Number(lines); n++) {
  const heard = hears(activity => activity.channelData?.clientActivityID === `line-${n}`);
  const sent = performance.now();
  await say(`谢谢 ${n}`, `line-${n}`);
  took.push((await heard).at - sent);
}
tell('lines', took);

const known = new Set();
const delivered = [];
for (let n = 0; n < Number(answers); n++) {
  const numberIn = text => text?.match(/编号：(\d{4}-\d{6})/)?.[1];
  const receipt = hears(({ text, from }) => from.role === 'bot' && numberIn(text) && !known.has(numberIn(text)));
  await say(`新留言 第${n}件：京港澳高速新乡收费站ETC重复扣费，请核查退款`, `matter-${n}`);
  const number = numberIn((await receipt).activity.text);
  known.add(number);
  await act(process.env.DESK_KEY, number, 'assign', { division: 'LAW' });
  const { version } = await act(process.env.DESK_KEY, number, 'answer', { text: `第${n}件已办。` });
  const heard = hears(({ text }) => text?.includes(`第${n}件已办。`));
  const signed = performance.now();
  await act(process.env.CHIEF_KEY, number, 'approve', {}, version);
  delivered.push((await heard).at - signed);
}
if (delivered.length > 0) {
  tell('answers', delivered);
}

socket.close();
