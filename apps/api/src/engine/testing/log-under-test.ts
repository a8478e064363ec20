import { randomUUID } from 'node:crypto';
import { EventLog, NewEvent, StoredEvent } from '../event-log';

export interface OpenedLog {
  log: EventLog;
  /** A new log on the same events, which remembers nothing but what was stored. */
  reopen: () => Promise<EventLog>;
  close: () => Promise<void>;
}

export type LogUnderTest = () => OpenedLog;

export const anEvent = (body: unknown = { key: 'points' }): NewEvent => ({ id: randomUUID(), type: 'SomethingHappened', body: JSON.stringify(body) });
export const events = (count: number): NewEvent[] => Array.from({ length: count }, (_, number) => anEvent({ number }));
export const aStream = (): string => `consultation-${randomUUID()}`;
export const idsOf = (stored: readonly { id: string }[]): string[] => stored.map(({ id }) => id);

/** Page by page to the end, as it is when the last page is read. */
export async function everythingAfter(log: EventLog, start: string | null, page = 100): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for (let after = start; ; ) {
    const batch = await log.readAll(after, page);
    if (batch.length === 0) return found;
    found.push(...batch);
    after = batch.at(-1)?.position ?? after;
  }
}
