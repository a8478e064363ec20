import { Flow, type MediaChange } from '../../quality';
import type { Seen } from './evidence';
import type { ForBrowsers, OtherSide, Watched } from './noticed';

/** A reload takes a moment; only then is a line called lost. */
const LINE_LOST_AFTER = 3_000;

type Media = MediaChange['what'];
const MEDIA = ['sound', 'picture'] as const;
export type Arrives = Readonly<Record<Media, Seen<boolean> | undefined>>;

/** Whether one person can be heard and seen. Times in milliseconds. */
export class Presence {
  private readonly flows = { sound: new Flow('sound'), picture: new Flow('picture') };
  /** Since when it is expected; before, nothing was missed. */
  private readonly expected: Record<Media, number | undefined> = { sound: undefined, picture: undefined };
  /** What is known at this moment; null: nothing. */
  private readonly seen: Record<Media, boolean | null> = { sound: null, picture: null };
  private lineLostAt: number | undefined;
  private now: { state: OtherSide; since: number } = { state: 'back', since: 0 };

  constructor(private readonly id: string) {}

  get state(): OtherSide {
    return this.now.state;
  }

  get isLost(): boolean {
    return this.state === 'lost';
  }

  /** What somebody who comes in has to be told. */
  get trouble(): ForBrowsers[] {
    return this.state === 'back' ? [] : [{ what: 'other-side', id: this.id, ...this.now }];
  }

  /** Something arrives, or nothing is expected to. */
  get isThere(): boolean {
    const isSilentByChoice = this.expected.sound === undefined && this.expected.picture === undefined;
    return !this.isLost && (this.isAnythingSeen || isSilentByChoice);
  }

  private get isAnythingSeen(): boolean {
    return this.seen.sound === true || this.seen.picture === true;
  }

  /** Whether it arrives, after hysteresis; null: not known at this moment. */
  arrives(media: Media): boolean | null {
    return this.seen[media] === null ? null : this.flows[media].flows;
  }

  look(at: number, { muted, cameraOff, hasLine }: Watched, arrives: Arrives): ForBrowsers[] {
    this.take(at, 'sound', { arrives: arrives.sound, isExpected: !muted });
    this.take(at, 'picture', { arrives: arrives.picture, isExpected: !cameraOff });
    this.lineLostAt = hasLine ? undefined : (this.lineLostAt ?? at);
    const state = this.whatState(at);
    if (state === this.state) return [];
    this.now = { state, since: state === 'back' ? at : this.since(at, arrives) };
    return [{ what: 'other-side', id: this.id, ...this.now }];
  }

  /** Silence of somebody who is muted is not lost sound. */
  private take(at: number, media: Media, { arrives, isExpected }: { arrives: Seen<boolean> | undefined; isExpected: boolean }): void {
    const since = (this.expected[media] = isExpected ? (this.expected[media] ?? at) : undefined);
    const isMissed = arrives?.value === false && since !== undefined;
    this.seen[media] = arrives?.value === true ? true : isMissed ? false : null;
    this.flows[media].take(at, this.seen[media], isMissed ? Math.min(Math.max(arrives.at, since), at) : at);
  }

  private whatState(at: number): OtherSide {
    const expected = MEDIA.filter((media) => this.expected[media] !== undefined);
    const missed = expected.filter((media) => !this.flows[media].flows);
    const isEverythingMissed = missed.length > 0 && missed.length === expected.length;
    // What begins to arrive again has not come back before it lasts.
    if (isEverythingMissed && (this.isLost || !this.isAnythingSeen)) return 'lost';
    if (this.isLineLost(at) && !this.isAnythingSeen) return 'lost';
    if (missed.length === 0) return 'back';
    return missed.includes('sound') ? 'silent' : 'frozen';
  }

  private isLineLost(at: number): boolean {
    return this.lineLostAt !== undefined && at - this.lineLostAt >= LINE_LOST_AFTER;
  }

  /** Not before it was expected, whatever a browser says of how long it has missed it. */
  private since(at: number, arrives: Arrives): number {
    const stopped = MEDIA.flatMap((media) => (arrives[media]?.value === false ? [Math.max(arrives[media].at, this.expected[media] ?? at)] : []));
    return Math.min(at, this.lineLostAt ?? at, ...stopped);
  }
}
