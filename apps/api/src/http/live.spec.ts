import express from 'express';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { createServer, type Server } from 'node:http';
import { Readiness } from '../engine/readiness';
import { Signal } from '../engine/signal';
import { Unavailable } from '../engine/unavailable';
import type { ViewChanged } from '../engine/view';
import { Live } from './live';
import { ListState } from './live-list';

interface Row {
  id: string;
  text: string;
}
const EVENTS = { whole: 'list', changed: 'rows' };

/** One browser that listens, as a plain connection, so that it can also be slow. */
class Listener {
  private text = '';
  private told: () => void = () => undefined;
  ended = false;

  constructor(readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    socket.on('close', () => {
      this.ended = true;
      this.told();
    });
    socket.write('GET /live HTTP/1.0\r\n\r\n');
  }

  get events(): { event: string; data: { rows: Row[]; removed?: string[]; code?: string } }[] {
    return [...this.text.matchAll(/event: (\S+)\n(?:id: \S+\n)?data: (.*)\n\n/g)].map(([, event = '', data = '']) => ({ event, data: JSON.parse(data) }));
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.told = resolve));
  }

  private hear(text: string): void {
    this.text += text;
    this.told();
  }
}

describe('A live list', () => {
  let rows: Row[];
  let reads: number;
  let mayWatch: string | null;
  let changed: Signal<ViewChanged>;
  let live: Live;
  let readiness: Readiness;
  let gone: Error | null;
  let server: Server;
  const listeners: Listener[] = [];

  beforeEach(async () => {
    rows = [{ id: 'a', text: 'one' }, { id: 'b', text: 'two' }];
    reads = 0;
    mayWatch = null;
    changed = new Signal(() => undefined);
    gone = null;
    readiness = new Readiness([{ part: 'views', ask: () => (gone ? Promise.reject(gone) : Promise.resolve()) }]);
    live = new Live(readiness);
    const read = async (): Promise<ListState> => {
      reads += 1;
      return new ListState({ events: EVENTS, position: String(reads), beside: {}, rows: new Map(rows.map((row) => [row.id, JSON.stringify(row)])) });
    };
    const watch = { topic: 'list', read, changed, check: () => Promise.resolve(mayWatch) };
    const app = express().get('/live', (_request, response) => void live.stream(response, watch).catch((error: Unavailable) => response.status(503).end(error.part)));
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterEach(async () => {
    readiness.onApplicationShutdown();
    for (const { socket } of listeners.splice(0)) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    jest.useRealTimers();
  });

  const listen = async (): Promise<Listener> => {
    const listener = new Listener(connect((server.address() as AddressInfo).port, '127.0.0.1'));
    listeners.push(listener);
    await listener.until(() => listener.events.length > 0);
    return listener;
  };
  const change = (next: Row[]): void => {
    rows = next;
    changed.emit({ view: 'list', changes: ['x'], position: '9' });
  };

  it('is told whole, and then only what changed in it', async () => {
    const listener = await listen();
    change([{ id: 'b', text: 'TWO' }, { id: 'c', text: 'three' }]);
    await listener.until(() => listener.events.length === 2);
    expect(listener.events).toMatchObject([
      { event: 'list', data: { rows: [{ id: 'a' }, { id: 'b' }] } },
      { event: 'rows', data: { rows: [{ id: 'b', text: 'TWO' }, { id: 'c' }], removed: ['a'] } },
    ]);
  });

  it('ends where the part it comes from is gone, begins for nobody meanwhile, and for everybody once it is back', async () => {
    const listener = await listen();
    gone = new Error('disk full');
    readiness.noticed(new Unavailable('views', gone));
    await listener.until(() => listener.ended);
    const { port } = server.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${port}/live`)).status).toBe(503);
    gone = null;
    while (readiness.isGone('views')) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await listen()).events).toMatchObject([{ event: 'list' }]);
  });

  it('is read once for all who watch it, and not at all when nobody does', async () => {
    const [first, second] = [await listen(), await listen()];
    const before = reads;
    change([{ id: 'a', text: 'ONE' }]);
    for (const listener of [first, second]) await listener.until(() => listener.events.length === 2);
    expect(reads).toBe(before + 1);
    for (const { socket } of [first, second]) socket.destroy();
    for (const listener of [first, second]) await listener.until(() => listener.ended);
    while (live['topics'].size > 0) await new Promise((resolve) => setImmediate(resolve));
    change([]);
    expect(reads).toBe(before + 1);
  });

  it('is told whole again to whoever was too slow for the changes', async () => {
    const slow = await listen();
    slow.socket.pause();
    const long = 'x'.repeat(1_000_000);
    const before = reads;
    for (let n = 0; n < 20; n += 1) {
      change([{ id: 'a', text: `${n} ${long}` }]);
      while (reads === before + n) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    slow.socket.resume();
    const isLatest = (): boolean => slow.events.at(-1)?.data.rows[0]?.text.startsWith('19 ') ?? false;
    await slow.until(isLatest);
    expect(slow.events.at(-1)?.event).toBe('list');
    expect(slow.events.length).toBeLessThan(20);
  });

  it('is told once, however long it is', async () => {
    rows = [{ id: 'a', text: 'x'.repeat(1_000_000) }];
    const listener = await listen();
    for (const id of ['b', 'c']) {
      change([...rows, { id, text: 'short' }]);
      await listener.until(() => listener.events.at(-1)?.data.rows.at(-1)?.id === id);
    }
    expect(listener.events.map(({ event }) => event)).toEqual(['list', 'rows', 'rows']);
  });

  it('ends for whoever may no longer watch, and says why', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'Date', 'performance', 'queueMicrotask', 'hrtime'] });
    const listener = await listen();
    mayWatch = 'locked';
    jest.advanceTimersByTime(30_000);
    await listener.until(() => listener.ended);
    expect(listener.events.at(-1)).toEqual({ event: 'signed-out', data: { code: 'locked' } });
  });

  it('ends when the server stops', async () => {
    const listener = await listen();
    live.beforeApplicationShutdown();
    await listener.until(() => listener.ended);
    expect(listener.events).toHaveLength(1);
  });
});
