import type { FromBrowser, ToBrowser } from '@anteroom/media/protocol';

/** The line to the API during a call, for tests of one screen: what the page said on it, and what it is told. */
export interface FakeChannel {
  opened: string[];
  sent: FromBrowser[];
  tell: (...messages: ToBrowser[]) => void;
  /** As a network does, without a word. */
  drop: () => void;
  /** The line goes, and none opens any more. */
  refuse: () => void;
  allow: () => void;
}

/** Every WebSocket that is opened from now on leads here. */
export const aChannel = (): FakeChannel => {
  const lines: Line[] = [];
  let isRefused = false;
  const channel: FakeChannel = {
    opened: [], sent: [],
    tell: (...messages) => messages.forEach((message) => lines.at(-1)?.onmessage?.({ data: JSON.stringify(message) })),
    drop: () => lines.at(-1)?.onclose?.(),
    refuse: () => {
      isRefused = true;
      lines.at(-1)?.onclose?.();
    },
    allow: () => (isRefused = false),
  };
  class Line {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    readyState = Line.CONNECTING;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;
    onclose: (() => void) | null = null;
    constructor(url: string) {
      channel.opened.push(new URL(url).pathname);
      lines.push(this);
      queueMicrotask(() => {
        if (isRefused) return this.onclose?.();
        this.readyState = Line.OPEN;
        this.onopen?.();
      });
    }
    send = (message: string) => channel.sent.push(JSON.parse(message) as FromBrowser);
    close = () => undefined;
  }
  Object.assign(window, { WebSocket: Line });
  return channel;
};
