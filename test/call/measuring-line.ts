import type { Sample } from '@anteroom/media/quality';
import type { ALine } from './a-line';

export const GOOD: Sample = { rttMs: 60, playoutMs: 40, soundLost: 0, jitterMs: 5, frozenMs: 0, silentMs: 0 };
const EVERY = 500;

/** A browser that says twice a second what it measures of its line and of the other, which a test makes up. */
export class MeasuringLine {
  own: Sample = GOOD;
  /** What comes from the other; null: it says nothing at all. */
  other: Sample | null = GOOD;
  private readonly timer: NodeJS.Timeout;

  constructor(
    readonly line: ALine,
    private readonly of: () => string,
  ) {
    this.timer = setInterval(() => this.measure(), EVERY);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private measure(): void {
    if (this.other) this.line.say({ type: 'sample', sample: this.own, of: { [this.of()]: this.other } });
  }
}
