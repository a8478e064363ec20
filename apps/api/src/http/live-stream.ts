import type { Response } from 'express';
import type { LiveEvent, LiveFeed } from './live-feed';

const HEARTBEAT = 15_000;
const CHECK = 30_000;

/** Also where the browser has gone already. */
export function whenClosed(response: Response, then: () => void): void {
  if (response.closed) then();
  else response.once('close', then);
}

/** One browser's stream. */
export class LiveStream {
  /** Not all that was sent is on its way yet. */
  private behind = false;
  /** Something changed meanwhile: the browser gets the whole once it is ready again, and only then. */
  private missed = false;

  constructor(
    private readonly response: Response,
    private readonly feed: Pick<LiveFeed<never>, 'join' | 'whole'>,
  ) {}

  /** `check` answers with the code of why the person may no longer watch, null while they may. */
  async run(check: () => Promise<string | null>): Promise<void> {
    const leave = await this.feed.join((event) => this.hear(event));
    const heartbeat = setInterval(() => this.beat(), HEARTBEAT);
    const checking = setInterval(() => void this.check(check), CHECK);
    whenClosed(this.response, () => {
      leave();
      clearInterval(heartbeat);
      clearInterval(checking);
    });
  }

  end(): void {
    this.response.end();
  }

  private hear(event: LiveEvent): void {
    if (!this.response.headersSent) this.begin();
    if (this.behind) this.missed = true;
    else this.send(event);
  }

  private begin(): void {
    // No proxy may hold back what is meant for now.
    this.response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    this.response.flushHeaders();
    this.response.write('retry: 2000\n\n');
  }

  /** A comment, which no reader takes for news, yet tells a quiet line from a dead one. */
  private beat(): void {
    const { response } = this;
    if (!this.behind && !response.writableEnded && !response.closed) response.write(': here\n\n');
  }

  private send({ event, id, data }: LiveEvent): void {
    const { response } = this;
    if (response.writableEnded || response.closed) return;
    const room = response.write(`event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${data}\n\n`);
    if (room) return;
    this.behind = true;
    response.once('drain', () => {
      this.behind = false;
      if (!this.missed) return;
      this.missed = false;
      this.send(this.feed.whole());
    });
  }

  private async check(check: () => Promise<string | null>): Promise<void> {
    // What could not be asked is not known, and is asked again.
    const code = await check().catch(() => null);
    if (code === null) return;
    this.send({ event: 'signed-out', id: null, data: JSON.stringify({ code }) });
    this.end();
  }
}
