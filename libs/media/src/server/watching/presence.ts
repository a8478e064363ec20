import type { MediaChange } from '../../quality';
import { Awaited } from './awaited';
import type { Seen } from './evidence';
import type { ForBrowsers, OtherSide, Watched } from './noticed';

/** A reload takes a moment; only then is a line called lost. */
const LINE_LOST_AFTER = 3_000;

type Media = MediaChange['what'];
const MEDIA = ['sound', 'picture'] as const;
export type Arrives = Readonly<Record<Media, Seen<boolean> | undefined>>;

/** Whether one person can be heard and seen. Times in milliseconds. */
export class Presence {
  private readonly media = { sound: new Awaited('sound'), picture: new Awaited('picture') };
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
    const isSilentByChoice = this.all.every(({ isExpected }) => !isExpected);
    return !this.isLost && (this.isAnythingSeen || isSilentByChoice);
  }

  private get all(): Awaited[] {
    return MEDIA.map((one) => this.media[one]);
  }

  private get isAnythingSeen(): boolean {
    return this.all.some(({ isSeen }) => isSeen);
  }

  /** Whether it arrives, after hysteresis; null: not known at this moment. */
  arrives(media: Media): boolean | null {
    return this.media[media].arrives;
  }

  /** `arrives` is null where nobody is there to hear or see them: nothing is missed then, and all begins anew afterwards. */
  look(at: number, person: Watched, arrives: Arrives | null): ForBrowsers[] {
    this.lineLostAt = person.hasLine ? undefined : (this.lineLostAt ?? at);
    if (arrives) this.lookAtMedia(at, person, arrives);
    else for (const one of this.all) one.beginAnew();
    const state = this.whatState(at);
    if (state === this.state) return [];
    this.now = { state, since: state === 'back' || !arrives ? at : this.since(at, arrives) };
    return [{ what: 'other-side', id: this.id, ...this.now }];
  }

  /** They are not in the room any more: what was said of them is taken back. */
  end(at: number): ForBrowsers[] {
    return this.state === 'back' ? [] : [{ what: 'other-side', id: this.id, state: 'back', since: at }];
  }

  private lookAtMedia(at: number, { muted, cameraOff }: Watched, { sound, picture }: Arrives): void {
    this.media.sound.look(at, sound, !muted);
    this.media.picture.look(at, picture, !cameraOff);
  }

  private whatState(at: number): OtherSide {
    const { sound, picture } = this.media;
    const isAnythingMissed = sound.isMissed || picture.isMissed;
    const isEverythingMissed = isAnythingMissed && this.all.every(({ isMissed, isExpected }) => isMissed || !isExpected);
    // What begins to arrive again has not come back before it lasts.
    if (isEverythingMissed && (this.isLost || !this.isAnythingSeen)) return 'lost';
    if (this.isLineLost(at) && !this.isAnythingSeen) return 'lost';
    if (!isAnythingMissed) return 'back';
    return sound.isMissed ? 'silent' : 'frozen';
  }

  private isLineLost(at: number): boolean {
    return this.lineLostAt !== undefined && at - this.lineLostAt >= LINE_LOST_AFTER;
  }

  private since(at: number, arrives: Arrives): number {
    const stopped = MEDIA.flatMap((one) => this.media[one].stoppedSince(at, arrives[one]) ?? []);
    return Math.min(at, this.lineLostAt ?? at, ...stopped);
  }
}
