/** `fine` up to 200 ms, where nobody notices; `prompt` from 500 ms, where people talk over each other; ITU-T G.114 and Wherton et al. 2020. */
export type Band = 'fine' | 'watch' | 'prompt' | 'not-known';

const FINE_MS = 200;
const PROMPT_MS = 500;
/** Better has to be clearly better, so that a line near a limit does not flicker. */
const CLEARLY = 0.85;
/** Milliseconds for which a line has to be worse, better or silent about itself before it is called so. */
const WORSE_FOR = 4_000;
const BETTER_FOR = 10_000;
const UNKNOWN_FOR = 10_000;

const RANK: Readonly<Record<Band, number>> = { fine: 0, watch: 1, prompt: 2, 'not-known': 3 };

const plainly = (delayMs: number): Band => {
  if (delayMs >= PROMPT_MS) return 'prompt';
  return delayMs > FINE_MS ? 'watch' : 'fine';
};

/** The band a delay speaks for, coming from another: on the way down the limits are lower. */
function spokenFor(delayMs: number | null, from: Band): Band {
  if (delayMs === null) return 'not-known';
  const now = plainly(delayMs);
  const isBetter = from !== 'not-known' && RANK[now] < RANK[from];
  return isBetter ? plainly(delayMs / CLEARLY) : now;
}

const patience = (from: Band, to: Band): number => {
  if (to === 'not-known') return UNKNOWN_FOR;
  return from === 'not-known' || RANK[to] > RANK[from] ? WORSE_FOR : BETTER_FOR;
};

/** What a line is called, which changes when it has been another for some time and not at every sample. Times in milliseconds. */
export class BandOf {
  private band: Band = 'not-known';
  private other: { band: Band; since: number } | undefined;

  get now(): Band {
    return this.band;
  }

  /** The new band when it changed. */
  take(at: number, delayMs: number | null): Band | undefined {
    const speaks = spokenFor(delayMs, this.band);
    if (speaks === this.band) return void (this.other = undefined);
    if (this.other?.band !== speaks) this.other = { band: speaks, since: this.sinceWhen(at, speaks) };
    if (at - this.other.since < patience(this.band, speaks)) return undefined;
    this.other = undefined;
    return (this.band = speaks);
  }

  /** A line that goes on getting worse has been worse all the while. */
  private sinceWhen(at: number, speaks: Band): number {
    const isWorseStill = this.other !== undefined && RANK[speaks] > RANK[this.other.band] && RANK[this.other.band] > RANK[this.band] && speaks !== 'not-known';
    return isWorseStill && this.other ? this.other.since : at;
  }
}
