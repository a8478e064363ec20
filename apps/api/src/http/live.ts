import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { Signal } from '../engine/signal';
import type { ViewChanged } from '../engine/view';
import { LiveFeed, type LiveList } from './live-feed';
import { LiveStream, whenClosed } from './live-stream';

/** What a stream shows, and how long it may. */
export interface Watch<Row> {
  /** The same for everybody who may see the same rows: they share one reading of the list. */
  topic: string;
  list: LiveList<Row>;
  /** Of the view's runner. */
  changed: Signal<ViewChanged>;
  /** Whether a change of the view may concern this list; every one does where nothing is said. */
  concerns?: (change: ViewChanged) => boolean;
  /** Asked every 30 seconds: null while the person may go on watching, otherwise the code of why not. */
  check: () => Promise<string | null>;
}

interface Shared {
  feed: LiveFeed<unknown>;
  streams: number;
  leave: () => void;
}

/**
 * Server-sent events: `whole` first, then `changed`; `heartbeat` every 15 seconds; `signed-out` before the end, when
 * whoever watches may no longer. What fails before the first event becomes a problem, as with any other request.
 */
@Injectable()
export class Live implements BeforeApplicationShutdown {
  private readonly topics = new Map<string, Shared>();
  private readonly streams = new Set<LiveStream>();
  private readonly logger = new Logger('Live');

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Resolves once the whole list was sent; the stream goes on. */
  async stream<Row>(response: Response, watch: Watch<Row>): Promise<void> {
    const shared = this.shared(watch);
    const stream = new LiveStream(response, shared.feed, this.clock);
    shared.streams += 1;
    this.streams.add(stream);
    whenClosed(response, () => {
      this.streams.delete(stream);
      shared.streams -= 1;
      if (shared.streams === 0) this.drop(watch.topic, shared);
    });
    await stream.run(watch.check);
  }

  beforeApplicationShutdown(): void {
    for (const stream of this.streams) stream.end();
  }

  private shared<Row>({ topic, list, changed, concerns }: Watch<Row>): Shared {
    const known = this.topics.get(topic);
    if (known) return known;
    const failed = (err: unknown): void => this.logger.error({ err }, 'A live list could not be read');
    const feed = new LiveFeed<Row>(list, failed);
    const leave = changed.on((change) => {
      if (!concerns || concerns(change)) feed.refresh().catch(failed);
    });
    const shared = { feed: feed as unknown as LiveFeed<unknown>, streams: 0, leave };
    this.topics.set(topic, shared);
    return shared;
  }

  private drop(topic: string, { leave }: Shared): void {
    leave();
    this.topics.delete(topic);
  }
}
