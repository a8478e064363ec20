import type { Way } from '../../protocol';
import { BandOf, delayBetween, type Band } from '../../quality';
import type { Evidence } from './evidence';
import { Loss, type Lost } from './loss';
import type { ForBrowsers } from './noticed';

/** A delay that has moved by so much is worth telling anew, though the band is the same. */
const MOVED = 1.4;
/** Milliseconds between two tellings of that. */
const NOT_SOONER = 10_000;
/** Below it nobody notices by how much. */
const NOTICED = 200;
/** Milliseconds: whoever says so has not measured it. */
const ABSURD = 60_000;
/** Milliseconds that one figure of theirs speaks for. */
const BROWSER_LOOKS = 2_000;
const JANUS_LOOKS = 5_000;

interface Ends {
  sender: Evidence;
  receiver: Evidence;
  way: Way | undefined;
}

/** How one person hears another. */
export class Direction {
  private band = new BandOf();
  private readonly loss = new Loss();
  private told: { at: number; band: Band; delayMs: number | null } = { at: 0, band: 'not-known', delayMs: null };
  /** Milliseconds, as last measured. */
  private delay: number | null = null;

  constructor(
    readonly from: string,
    readonly toward: string,
  ) {}

  get now(): { band: Band; delayMs: number | null } {
    return { band: this.band.now, delayMs: this.band.now === 'not-known' ? null : this.delay };
  }

  /** What somebody who comes in has to be told. */
  get known(): ForBrowsers[] {
    return this.band.now === 'not-known' ? [] : [{ what: 'quality', from: this.from, toward: this.toward, ...this.now }];
  }

  get losesMuch(): boolean {
    return this.loss.isMuch;
  }

  /** Times in milliseconds. */
  look(at: number, ends: Ends): ForBrowsers[] {
    const delayMs = this.measure(at, ends);
    this.band.take(at, delayMs);
    this.delay = delayMs ?? this.delay;
    this.loss.take(at, lost(at, ends, this.from));
    return this.tell(at);
  }

  /** What was measured is not true any more. */
  forget(): void {
    this.band = new BandOf();
    this.delay = null;
    this.loss.forget();
  }

  /** How long the receiver keeps back what comes from this sender, where it is told apart. */
  private measure(at: number, { sender, receiver, way }: Ends): number | null {
    if (way === undefined) return null;
    const leg = receiver.leg(at);
    const own = receiver.from(at, this.from)?.value.playoutMs;
    const delayMs = delayBetween(sender.leg(at), { ...leg, playoutMs: own ?? leg.playoutMs }, way);
    return delayMs === null || delayMs > ABSURD ? null : delayMs;
  }

  private tell(at: number): ForBrowsers[] {
    const { band, delayMs } = this.now;
    const isNew = band !== this.told.band || (at - this.told.at >= NOT_SOONER && isFarFrom(delayMs, this.told.delayMs));
    if (!isNew) return [];
    this.told = { at, band, delayMs };
    return [{ what: 'quality', from: this.from, toward: this.toward, band, delayMs }];
  }
}

const isFarFrom = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && Math.min(one, other) > NOTICED && Math.max(one, other) > Math.min(one, other) * MOVED;

/** What the receiver misses it has lost on either leg; where it does not say, Janus saw some of it. */
function lost(at: number, { sender, receiver }: Ends, from: string): Lost | undefined {
  const received = receiver.from(at, from);
  const value = received?.value.soundLost;
  if (received && typeof value === 'number') return { at: received.at, value, over: BROWSER_LOOKS };
  const [up, down] = [sender.lostAtJanus(at, 'up'), receiver.lostAtJanus(at, 'down')];
  // What was lost on the way up is missed on the way down as well, so the two are no sum.
  const worst = up && down ? { at: Math.max(up.at, down.at), value: Math.max(up.value, down.value) } : (up ?? down);
  return worst && { ...worst, over: JANUS_LOOKS };
}
