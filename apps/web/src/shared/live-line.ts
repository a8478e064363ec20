import { readStream, type StreamEvent } from './event-stream';

export type LineState = 'connecting' | 'live' | 'lost';
export interface LineListener {
  /** `heard`: when the service was last heard, in milliseconds since 1970. */
  state: (state: LineState, heard: number | null) => void;
  event: (event: StreamEvent) => void;
}

type Passed = { kind: 'state'; state: LineState; heard: number | null } | { kind: 'event'; event: StreamEvent } | { kind: 'hello' };

const WAITS = [500, 1_000, 2_000, 5_000, 10_000];

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });

/** Keeps one stream open, coming back sooner or later, until told to stop. */
const keepOpen = async (url: string, listener: LineListener, signal: AbortSignal) => {
  let heard: number | null = null;
  const alive = () => {
    heard = Date.now();
  };
  for (let tries = 0; !signal.aborted; tries += 1) {
    const opened = () => {
      tries = 0;
      alive();
      listener.state('live', heard);
    };
    await readStream(url, { opened, alive, event: listener.event }, signal);
    if (signal.aborted) return;
    listener.state('lost', heard);
    await pause(WAITS[Math.min(tries, WAITS.length - 1)]!, signal);
  }
};

/** The tab that holds the lock reads the stream and passes on what it hears. */
const lead = async (url: string, channel: BroadcastChannel, listener: LineListener, signal: AbortSignal) => {
  let now: Passed = { kind: 'state', state: 'connecting', heard: null };
  const pass = (message: Passed) => channel.postMessage(message);
  channel.onmessage = ({ data }: MessageEvent<Passed>) => {
    if (data.kind === 'hello') pass(now);
  };
  await keepOpen(
    url,
    {
      state: (state, heard) => {
        now = { kind: 'state', state, heard };
        listener.state(state, heard);
        pass(now);
      },
      event: (event) => {
        listener.event(event);
        pass({ kind: 'event', event });
      },
    },
    signal,
  );
};

const follow = (channel: BroadcastChannel, listener: LineListener) => {
  channel.onmessage = ({ data }: MessageEvent<Passed>) => {
    if (data.kind === 'state') listener.state(data.state, data.heard);
    else if (data.kind === 'event') listener.event(data.event);
  };
  channel.postMessage({ kind: 'hello' } satisfies Passed);
};

/**
 * Listens to a live address, with one stream for all tabs of this browser: the tab holding the lock reads, the others
 * are told, and when it goes the next one takes over. Without locks or channels each tab has a stream of its own.
 */
export const listenTo = (url: string, listener: LineListener): (() => void) => {
  const stopped = new AbortController();
  const { signal } = stopped;
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator)) {
    void keepOpen(url, listener, signal);
    return () => stopped.abort();
  }
  const channel = new BroadcastChannel(`anteroom-live ${url}`);
  follow(channel, listener);
  navigator.locks
    .request(`anteroom-live ${url}`, { signal }, () => lead(url, channel, listener, signal))
    .catch((reason: unknown) => {
      if (!signal.aborted) throw reason;
    });
  return () => {
    stopped.abort();
    channel.close();
  };
};
