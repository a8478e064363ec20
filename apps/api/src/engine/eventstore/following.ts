import { type AllStreamSubscription, START, streamNameFilter } from '@eventstore/db-client';
import type { Position, StoredEvent } from '../event-log';
import type { Link } from './connection';
import { ConnectionLost, TimedOut } from './failed-calls';
import { isOurs, serverPositionOf, storedEventOf } from './stored-events';

export interface Following {
  prefix: string;
  after: Position;
  /** Milliseconds until the server must have confirmed it. */
  answer: number;
  take: (event: StoredEvent) => void;
  confirmed: () => void;
}

/** One subscription of the server, for as long as it lasts. Never resolved: rejected with why it ended. */
export function follow({ client, gone }: Link, { prefix, after, answer, take, confirmed }: Following, stop: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const filter = streamNameFilter({ prefixes: [prefix], maxSearchWindow: 1_000, checkpointInterval: 32 });
    const subscription = client.subscribeToAll({ fromPosition: after === '' ? START : serverPositionOf(after), filter, requiresLeader: true });
    let over = false;
    const end = (error: unknown): void => {
      over = true;
      clearTimeout(timer);
      for (const signal of [gone, stop]) signal.removeEventListener('abort', lost);
      unsubscribe(subscription);
      reject(error);
    };
    const lost = (): void => end(new ConnectionLost());
    const timer = setTimeout(() => end(new TimedOut('a subscription', answer)), answer);
    for (const signal of [gone, stop]) signal.addEventListener('abort', lost);
    // The listeners stay: a late error must find somebody to hear it.
    subscription.on('error', end).on('end', () => end(new ConnectionLost())).on('close', () => end(new ConnectionLost()));
    subscription.on('confirmation', () => {
      clearTimeout(timer);
      confirmed();
    });
    subscription.on('data', ({ event }) => {
      // What was on its way when it was given up comes again by the next.
      if (!over && event && isOurs(prefix, event)) take(storedEventOf(prefix, event));
    });
    if (gone.aborted || stop.aborted) lost();
  });
}

function unsubscribe(subscription: AllStreamSubscription): void {
  subscription.unsubscribe().catch(() => undefined);
}
