import type { JanusStats } from './janus-event';

export type Direction = 'up' | 'down';

/** What one direction was like over the last seconds. Null is not known, never fine. */
export interface Measured {
  /** Share of packets that did not arrive, 0 to 1. */
  lost: number | null;
  /** Milliseconds. */
  jitterMs: number | null;
  /** Milliseconds between Janus and the browser and back; told by what is sent to the browser only. */
  rttMs: number | null;
}

/** Reports on sound come every 5 s, so a shorter look shows lumps; a report that comes a moment early is five seconds all the same. */
const LEAST_MS = 4_900;

interface Counted {
  at: number;
  stats: JanusStats;
}

/** Janus counts from the beginning; this looks at the differences over the last seconds. */
export class Window {
  private readonly counted: Counted[] = [];

  /** `at` in milliseconds. Undefined until enough was seen. */
  add(at: number, stats: JanusStats, direction: Direction): Measured | undefined {
    this.counted.push({ at, stats });
    while (this.counted[1] && at - this.counted[1].at >= LEAST_MS) this.counted.shift();
    const [oldest] = this.counted;
    if (!oldest || at - oldest.at < LEAST_MS) return undefined;
    return direction === 'up' ? up(oldest.stats, stats) : down(oldest.stats, stats);
  }
}

const share = (lost: number, all: number): number | null => (all > 0 ? Math.min(Math.max(lost / all, 0), 1) : null);

/** From the browser to Janus, as Janus received it; the round trip is always 0 here, and so is not known. */
function up(before: JanusStats, now: JanusStats): Measured {
  const lost = now.lost - before.lost;
  const received = now['packets-received'] - before['packets-received'];
  return { lost: share(lost, received + lost), jitterMs: received > 0 ? now['jitter-local'] : null, rttMs: null };
}

/** From Janus to the browser, as the browser reported it back. */
function down(before: JanusStats, now: JanusStats): Measured {
  const sent = now['packets-sent'] - before['packets-sent'];
  const heardBack = now.rtt > 0;
  return {
    lost: heardBack ? share(now['lost-by-remote'] - before['lost-by-remote'], sent) : null,
    jitterMs: heardBack ? now['jitter-remote'] : null,
    rttMs: heardBack ? now.rtt : null,
  };
}
