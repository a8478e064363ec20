import { InTurn } from '../engine/in-turn';

/**
 * One change of a consultation at a time within this process, so that people who act at once are decided one after the
 * other and not against each other. Between processes the expected revision does the same.
 */
export class PerStream {
  private readonly turns = new Map<string, { turn: InTurn; waiting: number }>();

  async run<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const known = this.turns.get(stream) ?? { turn: new InTurn(), waiting: 0 };
    this.turns.set(stream, known);
    known.waiting += 1;
    try {
      return await known.turn.run(work);
    } finally {
      known.waiting -= 1;
      if (known.waiting === 0) this.turns.delete(stream);
    }
  }
}
