import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from '../engine/readiness';
import type { Signal } from '../engine/signal';
import { type Part, Unavailable } from '../engine/unavailable';
import type { ViewChanged } from '../engine/view';
import { LiveFeed, type LiveState } from './live-feed';
import { LiveStream, whenClosed } from './live-stream';

/** What a stream shows, and how long it may. */
export interface Watch<State extends LiveState<State>> {
  /** The same for everybody who may see the same: they share one reading of it. */
  topic: string;
  /** As it is now, the same for everybody who watches. */
  read: () => Promise<State>;
  /** Of the view's runner. */
  changed: Signal<ViewChanged>;
  /** Whether a change of the view may concern what is watched; every one does where nothing is said. */
  concerns?: (change: ViewChanged) => boolean;
  /** Read again after so many milliseconds although nothing changed: what is watched depends on the time. */
  every?: number;
  /** Asked every 30 seconds: null while the person may go on watching, otherwise the code of why not. */
  check: () => Promise<string | null>;
}

const AGAIN = 1000;
/** Without these nothing new is heard, and what is shown must not pass for what is. */
const FOLLOWED: readonly Part[] = ['event-log', 'views'];

interface Shared {
  feed: LiveFeed<never>;
  streams: number;
  leave: () => void;
}

/**
 * Server-sent events: the whole first, then what changed; a comment every 15 seconds; `signed-out` before the end, when
 * whoever watches may no longer. What fails before the first event becomes a problem, as with any other request. While a
 * part is gone that news comes from, streams end and none begins: screens say that they have lost the line, and since when.
 */
@Injectable()
export class Live implements BeforeApplicationShutdown {
  private readonly topics = new Map<string, Shared>();
  private readonly streams = new Set<LiveStream>();
  private readonly logger = new Logger('Live');

  constructor(private readonly readiness: Readiness) {
    readiness.changed.on(() => this.gone() && this.end());
  }

  /** Resolves once the whole was sent; the stream goes on. */
  async stream<State extends LiveState<State>>(response: Response, watch: Watch<State>): Promise<void> {
    const gone = this.gone();
    if (gone) throw new Unavailable(gone, new Error('News cannot be heard'));
    const shared = this.shared(watch);
    const stream = new LiveStream(response, shared.feed);
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
    this.end();
  }

  private gone(): Part | undefined {
    return FOLLOWED.find((part) => this.readiness.isGone(part));
  }

  private end(): void {
    for (const stream of this.streams) stream.end();
  }

  private shared<State extends LiveState<State>>({ topic, read, changed, concerns, every }: Watch<State>): Shared {
    const known = this.topics.get(topic);
    if (known) return known;
    const failed = (err: unknown): void => this.logger.error({ err }, 'What people watch could not be read');
    const feed = new LiveFeed<State>(read, failed);
    const refresh = (): void => {
      feed.refresh().catch((error: unknown) => {
        failed(error);
        // Otherwise the screens would show what is past until the next change.
        setTimeout(() => this.topics.get(topic) === shared && refresh(), AGAIN).unref();
      });
    };
    const unhear = changed.on((change) => {
      if (!concerns || change.everything || concerns(change)) refresh();
    });
    const ticking = every === undefined ? undefined : setInterval(refresh, every);
    const leave = (): void => {
      unhear();
      clearInterval(ticking);
    };
    const shared = { feed: feed as unknown as LiveFeed<never>, streams: 0, leave };
    this.topics.set(topic, shared);
    return shared;
  }

  private drop(topic: string, { leave }: Shared): void {
    leave();
    this.topics.delete(topic);
  }
}
