import type { StoredEvent } from '../event-log';

/** Collects what is delivered and lets a test wait for it. */
export function aReader() {
  const seen: StoredEvent[] = [];
  let check: () => void = () => undefined;
  return {
    seen,
    deliver: async (batch: readonly StoredEvent[]): Promise<void> => {
      seen.push(...batch);
      check();
    },
    has: (count: number) =>
      new Promise<void>((resolve) => {
        check = () => (seen.length >= count ? resolve() : undefined);
        check();
      }),
  };
}

export const aMoment = (milliseconds = 30) => new Promise((resolve) => setTimeout(resolve, milliseconds));
