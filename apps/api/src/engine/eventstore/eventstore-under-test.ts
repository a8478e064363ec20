import { randomUUID } from 'node:crypto';
import type { EventLog } from '../event-log';
import type { OpenedLog } from '../testing/log-under-test';
import { EventStoreLog, type EventStoreLogOptions } from './event-log.eventstore';

/** So that a server can be used that others use: our streams are named as nobody else's, and nothing is taken away. */
export const aPrefix = (): string => `test-${randomUUID()}-`;

export async function openedOn(url: string, options: EventStoreLogOptions = {}): Promise<OpenedLog> {
  const opened: EventLog[] = [];
  const prefix = aPrefix();
  const open = (): EventLog => {
    const log = EventStoreLog.open(url, { prefix, ...options });
    opened.push(log);
    return log;
  };
  return {
    log: open(),
    reopen: async () => open(),
    close: async () => {
      for (const log of opened) await log.close();
    },
  };
}
