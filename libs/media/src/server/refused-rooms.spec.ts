import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { until } from '../testing/until';
import { JanusRooms } from './janus-rooms';

interface Asked {
  janus: string;
  transaction: string;
  session_id?: number;
  handle_id?: number;
  body?: { request: string };
}

describe('Rooms at a Janus that was begun anew with another key', () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const counted = { sessions: 0, rooms: 0 };
  let knowsTheKey = true;

  const answer = ({ janus, body, session_id, handle_id }: Asked): object => {
    if (janus === 'claim') return { janus: 'error', error: { code: 458, reason: 'No such session' } };
    if (janus === 'create') return { janus: 'success', data: { id: (counted.sessions += 1) } };
    if (janus === 'attach') return { janus: 'success', session_id, data: { id: 1 } };
    if (body?.request === 'create') counted.rooms += 1;
    const data = knowsTheKey ? { videoroom: 'created' } : { error_code: 429, error: 'Missing element (admin_key)' };
    return { janus: 'success', session_id, sender: handle_id, plugindata: { plugin: 'janus.plugin.videoroom', data } };
  };
  beforeAll(async () => {
    await new Promise((resolve) => server.once('listening', resolve));
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        const asked = JSON.parse(String(data)) as Asked;
        socket.send(JSON.stringify({ transaction: asked.transaction, ...answer(asked) }));
      });
    });
  });
  afterAll(() => server.close());

  it('are asked for again and again over one link, are not said to be there meanwhile, and stand once the key is known', async () => {
    let remade = 0;
    const reachable: boolean[] = [];
    const { port } = server.address() as AddressInfo;
    const rooms = new JanusRooms({ url: `ws://127.0.0.1:${port}`, apiSecret: 'api', adminKey: 'admin', remade: () => (remade += 1), reachable: (is) => reachable.push(is) });
    await rooms.start();
    await rooms.create();
    knowsTheKey = false;
    for (const socket of server.clients) socket.terminate();
    await until(() => counted.rooms >= 4, 'three tries');
    expect([counted.sessions, remade, reachable]).toEqual([2, 0, [true, false]]);
    knowsTheKey = true;
    await until(() => remade === 1, 'the room made again');
    expect([counted.sessions, reachable]).toEqual([2, [true, false, true]]);
    await rooms.stop();
  });
});
