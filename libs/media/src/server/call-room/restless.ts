import type { Seat } from './seat';

/** In a minute. Browsers of ours give a way time to work, and stay below. */
const MOST = 4;
const MINUTE = 60_000;

/** How often one person may send everybody another way: each time interrupts all of them. */
export class Restless {
  private readonly changes = new Map<string, number[]>();

  /** Whether they may once more, which counts. Hosts always may. */
  may({ isHost, comer: { user } }: Seat): boolean {
    const now = performance.now();
    const lately = (this.changes.get(user) ?? []).filter((at) => now - at < MINUTE);
    if (!isHost && lately.length >= MOST) return false;
    this.changes.set(user, [...lately, now]);
    return true;
  }
}
