import type { Said } from '../../protocol';
import type { Seat } from './seat';
import type { Seats } from './seats';

const LONGEST_WORDS = 2_000;
/** Of one person, in lines and in characters: what everybody wrote becomes one fact, and a log takes no fact of any length. */
const MOST = { lines: 300, length: 40_000 };

/** What is written in a call, for those in it. Kept in memory, for whoever comes back. */
export class Chat {
  words: Said[] = [];
  /** What was said until then is not kept; UTC, ISO 8601. */
  private discarded: string | undefined;
  /** By user, so that nobody takes another's share, and nobody has a new one on another device. */
  private readonly written = new Map<string, { lines: number; length: number }>();

  constructor(
    private readonly seats: Seats,
    private readonly now: () => string,
  ) {}

  /** Null where nothing was said, or by somebody who is not in the room; or too much, which they are told. */
  say(seat: Seat, text: string): Said | null {
    const words = text.trim().slice(0, LONGEST_WORDS);
    if (seat.place !== 'room' || words === '') return null;
    if (this.isTooMuch(seat.comer.user, words.length)) {
      seat.send({ type: 'refused', code: 'too-much-written', sentence: 'No more can be written in this call. Say it, or ring.' });
      return null;
    }
    const said = { from: seat.id, name: seat.comer.name, text: words, at: this.now() };
    this.words.push(said);
    for (const one of this.seats.inRoom) one.send({ type: 'said', said });
    return said;
  }

  /** What was said until then, UTC as in ISO 8601, was never said. */
  forget(until: string): void {
    this.words = this.words.filter(({ at }) => Date.parse(at) > Date.parse(until));
  }

  /** The same, because it is not to be kept: said once to everybody who may have read it. */
  discard(until: string): void {
    if (until === this.discarded) return;
    this.forget(until);
    this.discarded = until;
    for (const one of this.seats.expected) this.tellLeft(one);
  }

  /** For whoever was not there when it was discarded. */
  tellLeft(seat: Seat): void {
    if (this.discarded !== undefined && seat.place !== 'door') seat.send({ type: 'said-so-far', said: [...this.words], until: this.discarded });
  }

  /** What somebody wrote stays theirs on another page. */
  moves(from: Seat, to: Seat): void {
    this.words = this.words.map((said) => (said.from === from.id ? { ...said, from: to.id } : said));
  }

  private isTooMuch(user: string, more: number): boolean {
    const { lines, length } = this.written.get(user) ?? { lines: 0, length: 0 };
    if (lines >= MOST.lines || length + more > MOST.length) return true;
    this.written.set(user, { lines: lines + 1, length: length + more });
    return false;
  }
}
