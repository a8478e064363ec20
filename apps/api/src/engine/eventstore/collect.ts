import type { StreamingRead } from '@eventstore/db-client';
import { ConnectionLost, TimedOut } from './failed-calls';

/**
 * Everything that a read brings. The client sets no limit of time to reads, and one that is cancelled together with its
 * client neither ends nor fails, so both are looked after here.
 */
export function collect<T>(read: StreamingRead<T>, gone: AbortSignal, milliseconds: number): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const found: T[] = [];
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      gone.removeEventListener('abort', lost);
      end();
    };
    const stop = (error: Error): void => {
      settle(() => reject(error));
      read.cancel().catch(() => undefined);
    };
    const lost = (): void => stop(new ConnectionLost());
    const timer = setTimeout(() => stop(new TimedOut('a read', milliseconds)), milliseconds);
    gone.addEventListener('abort', lost);
    // The listener stays: a late error must find somebody to hear it.
    read.on('error', (error) => settle(() => reject(error)));
    read.on('end', () => settle(() => resolve(found)));
    read.on('data', (event: T) => {
      timer.refresh();
      found.push(event);
    });
    if (gone.aborted) lost();
  });
}
