import type { StaffRole } from '../../apps/api/src/organisation/staff.facts';
import type { Api } from './api';

export interface Heard {
  event: string;
  data: unknown;
}
export interface Listening {
  /** The next event. How soon is the machine's business. */
  next(): Promise<Heard>;
  /** Reads on until an event matches: the system may have had something to tell as well. */
  until(expected: object): Promise<void>;
  stop(): void;
}

/** Milliseconds. */
const PATIENCE = 30_000;

const parse = (block: string): Heard | null => {
  const event = /^event: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return event && data ? { event, data: JSON.parse(data) as unknown } : null;
};

/** Follows a stream of server-sent events with somebody's cookie. */
export async function listen(api: Api, role: StaffRole, path: string): Promise<Listening> {
  const cookie = api.as[role].jar.getCookies({ domain: '127.0.0.1', path: '/api', secure: false, script: false }).toValueString();
  return listenWith(`${api.server.url}${path}`, cookie);
}

export async function listenWith(url: string, cookie: string): Promise<Listening> {
  const closing = new AbortController();
  const response = await fetch(url, { headers: { cookie }, signal: closing.signal });
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const read = async (): Promise<Heard> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      const heard = end === -1 ? null : parse(rest.slice(0, end));
      if (end !== -1) rest = rest.slice(end + 2);
      if (heard) return heard;
      if (end !== -1) continue;
      const part = await reader.read();
      if (part.done) throw new Error('The stream ended');
      rest += part.value;
    }
  };
  const untilMatching = async (expected: object): Promise<void> => {
    for (;;) {
      const heard = await read();
      try {
        expect(heard).toMatchObject(expected);
        return;
      } catch {
        continue;
      }
    }
  };
  const tooLate = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('Nothing was told')), PATIENCE).unref());
  return {
    next: () => Promise.race([read(), tooLate()]),
    until: (expected) => Promise.race([untilMatching(expected), tooLate()]),
    stop: () => closing.abort(),
  };
}
