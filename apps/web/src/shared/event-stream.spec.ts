import { ReadableStream } from 'node:stream/web';
import { readStream, type StreamEvent } from './event-stream';
import { sessionLost } from './signed-out';

const streaming = (parts: string[], status = 200) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      parts.forEach((part) => controller.enqueue(new TextEncoder().encode(part)));
      controller.close();
    },
  });
  globalThis.fetch = () => Promise.resolve({ ok: status < 400, status, body } as unknown as Response);
};

const listen = async () => {
  const heard: StreamEvent[] = [];
  let alive = 0;
  await readStream('/live', { opened: () => undefined, alive: () => (alive += 1), event: (event) => heard.push(event) }, new AbortController().signal);
  return { heard, alive };
};

describe('A live stream', () => {
  it('reads events whole, wherever the network cut them', async () => {
    streaming(['id: 1\nevent: ro', 'ws\ndata: {"a":1}\n', '\nevent: rows\ndata: {"a":2}\n\nevent: ro']);
    expect((await listen()).heard).toEqual([
      { name: 'rows', data: { a: 1 } },
      { name: 'rows', data: { a: 2 } },
    ]);
  });

  it('takes a heartbeat as a sign of life and as nothing else', async () => {
    streaming([': still here\n\n']);
    expect(await listen()).toEqual({ heard: [], alive: 1 });
  });

  it.each([
    ['the server says so', ['event: signed-out\ndata: {}\n\n'], 200],
    ['it is refused', [], 401],
  ])('tells the session that it has ended when %s', async (_when, parts, status) => {
    const told: string[] = [];
    const stop = sessionLost.hear((why) => told.push(why));
    streaming(parts, status);
    await listen();
    stop();
    expect(told).toEqual(['not-signed-in']);
  });

  it('ends quietly when the network does', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await listen()).toEqual({ heard: [], alive: 0 });
  });
});
