import type { Said } from '../../protocol';
import type { Seat } from './seat';
import type { Seats } from './seats';

const LONGEST_WORDS = 2_000;
const MOST_SAID = 500;

/** What is written in a call, for those in it. Kept in memory, for whoever comes back. */
export class Chat {
  words: Said[] = [];

  constructor(
    private readonly seats: Seats,
    private readonly now: () => string,
  ) {}

  /** Null where nothing was said, or by somebody who is not in the room. */
  say(seat: Seat, text: string): Said | null {
    const words = text.trim().slice(0, LONGEST_WORDS);
    if (seat.place !== 'room' || words === '' || this.words.length >= MOST_SAID) return null;
    const said = { from: seat.id, name: seat.comer.name, text: words, at: this.now() };
    this.words.push(said);
    for (const one of this.seats.inRoom) one.send({ type: 'said', said });
    return said;
  }

  /** What was said until then, UTC as in ISO 8601, was never said. */
  forget(until: string): void {
    this.words = this.words.filter(({ at }) => Date.parse(at) > Date.parse(until));
  }
}
