import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { heartbeat } from './heartbeat';

/** As long as a line may be silent, and more. */
const STILL = 5_000;

function standStill(): void {
  const until = performance.now() + STILL;
  while (performance.now() < until) continue;
}

describe('A line', () => {
  const server = createServer();
  const lines = new WebSocketServer({ server });
  let near: WebSocket;
  let far: WebSocket;
  let dead: number[];

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(async () => {
    dead = [];
    const came = once(lines, 'connection') as Promise<[WebSocket]>;
    far = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    [near] = await came;
    await once(far, 'open');
    heartbeat(near, (silent) => void dead.push(silent));
  });
  afterEach(() => far.terminate());

  it('that gives no sign of life is ended, and it is said for how long it was silent', async () => {
    far.pause();
    await once(near, 'close');
    expect(dead).toEqual([expect.any(Number)]);
    expect(dead[0]).toBeGreaterThan(4_000);
  });

  it('is not held responsible for time in which this program stood still', async () => {
    standStill();
    await once(near, 'pong');
    expect([near.readyState, dead]).toEqual([WebSocket.OPEN, []]);
  });
});
