import { ReadableStream, type ReadableStreamDefaultController } from 'node:stream/web';

/** One live stream of the service, at addresses with this in them; every other request goes where it went before. */
export const aStream = (part: string): { tell: (name: string, data: unknown) => void } => {
  const others = globalThis.fetch;
  const open: ReadableStreamDefaultController<Uint8Array>[] = [];
  globalThis.fetch = (input, init) => {
    if (!String(input).includes(part)) return others(input, init);
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void open.push(controller) });
    return Promise.resolve({ ok: true, status: 200, body } as unknown as Response);
  };
  return { tell: (name, data) => open.forEach((line) => line.enqueue(new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`))) };
};
