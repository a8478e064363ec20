// A call's own line and its socket to Janus as two browsers would hold them, each with its own cookie.
import WebSocket, { WebSocketServer } from 'ws';

const PATIENCE = 15_000;
const EVERY = 2_000;
const MEASURED = { rttMs: 1, playoutMs: 40, soundLost: 0, jitterMs: 2, frozenMs: 30, silentMs: 20 };

/** Somebody at a call, until they are closed: `entered` is what they are told once it begins. */
function comeTo(url, cookie) {
  const socket = new WebSocket(url.replace('http', 'ws'), { headers: { cookie, origin: new URL(url).origin } });
  const say = (what) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(what));
  const others = new Set();
  const sampling = setInterval(() => say({ type: 'sample', sample: MEASURED, of: Object.fromEntries([...others].map((id) => [id, MEASURED])) }), EVERY);
  socket.once('open', () => say({ type: 'hello', ways: ['janus'] }));
  const entered = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${url}: nobody was let in`)), PATIENCE);
    socket.on('message', (text) => {
      const heard = JSON.parse(text);
      if (heard.type === 'refused') reject(new Error(`${url}: ${heard.sentence}`));
      if (heard.type === 'participant') others.add(heard.participant.id);
      if (heard.type !== 'enter') return;
      clearTimeout(late);
      for (const { id } of heard.peers) others.add(id);
      resolve(heard.entry);
    });
    socket.once('error', reject).once('close', (code) => reject(new Error(`${url} was closed: ${code}`)));
  });
  // Whoever opened two waits for one after the other.
  entered.catch(() => undefined);
  const close = () => {
    clearInterval(sampling);
    socket.close();
  };
  return { entered, close };
}

/** Hands sockets on to the server with somebody's cookie, because pages of this benchmark are not the server's own. */
async function openRelay(server) {
  const relay = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'janus-protocol' });
  await new Promise((resolve) => relay.once('listening', resolve));
  const ways = [];
  relay.on('connection', (near, request) => {
    const { path, cookie } = ways[Number(request.url.slice(1))];
    const far = new WebSocket(`${server.replace('http', 'ws')}${path}`, 'janus-protocol', { headers: { cookie, origin: server } });
    const early = [];
    near.on('message', (frame) => (far.readyState === WebSocket.OPEN ? far.send(frame.toString()) : early.push(frame.toString())));
    far.once('open', () => early.forEach((frame) => far.send(frame))).on('message', (frame) => near.send(frame.toString()));
    for (const [one, other] of [[near, far], [far, near]]) one.on('error', () => undefined).once('close', () => other.close());
  });
  return {
    to: (path, cookie) => `ws://127.0.0.1:${relay.address().port}/${ways.push({ path, cookie }) - 1}`,
    close: () => relay.close(),
  };
}

/** Brings both sides of a room that waits in a clinic of ours into their call; answers with where each goes, and what opens it. */
export async function openLines({ url, rooms }) {
  const relay = await openRelay(url);
  const lines = [];
  let next = 0;
  return {
    async enterRoom() {
      const { id, clinician, patient } = rooms[next++];
      const sides = [[`/api/consultations/${id}/call`, clinician.cookie], [`/api/visits/${patient.visit}/call`, patient.cookie]];
      const both = sides.map(([path, cookie]) => comeTo(`${url}${path}`, cookie));
      lines.push(...both);
      const called = await fetch(`${url}/api/consultations/${id}/call-in`, { method: 'POST', headers: { cookie: clinician.cookie, 'content-type': 'application/json' }, body: '{}' });
      if (!called.ok) throw new Error(`Calling in: ${called.status} ${await called.text()}`);
      const entries = await Promise.all(both.map(({ entered }) => entered));
      return entries.map((entry, side) => ({ url: relay.to(entry.path, sides[side][1]), entry }));
    },
    close() {
      for (const line of lines) line.close();
      relay.close();
    },
  };
}
