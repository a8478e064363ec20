import type { Seen } from './evidence';

/** From here on words get lost. */
const MUCH = 0.08;
/** Milliseconds: a shorter stretch may be no more than unlucky. */
const OVER = 5_000;
const LOOKS_BACK = 8_000;

/** A share of sound that was lost, and for how long before that moment it speaks. */
export type Lost = Seen<number> & { over: number };

/** Whether so much sound is lost, for so long, that it is no accident. */
export class Loss {
  private figures: Lost[] = [];

  /** Figures come when they come; the same one again is no second. */
  take(at: number, figure: Lost | undefined): void {
    if (figure && figure.at !== this.figures.at(-1)?.at) this.figures.push(figure);
    this.figures = this.figures.filter((one) => at - one.at + one.over <= LOOKS_BACK);
  }

  get isMuch(): boolean {
    const [first] = this.figures;
    const last = this.figures.at(-1);
    if (!first || !last || last.at - first.at + first.over < OVER) return false;
    return this.figures.reduce((sum, { value }) => sum + value, 0) / this.figures.length >= MUCH;
  }

  forget(): void {
    this.figures = [];
  }
}
