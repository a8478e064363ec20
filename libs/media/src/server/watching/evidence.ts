import { NOTHING_MEASURED, type MediaChange, type Sample } from '../../quality';
import type { Change } from '../telemetry/telemetry';

/** A browser measures every 2 s; two of its messages may be late. */
const FRESH = 6_000;
/** What a browser says of now, it saw over the last two seconds. */
const LOOKED_BACK = 2_000;
/** Janus reports on sound every 5 s. */
const FRESH_FROM_JANUS = 12_000;
/** `no_media_timer`: for so long nothing had come already when Janus says so. */
const JANUS_WAITED = 1_000;

export interface Seen<T> {
  /** Milliseconds. */
  at: number;
  value: T;
}

type Media = MediaChange['what'];
const MEDIA = { audio: 'sound', video: 'picture' } as const;
const STILL = { sound: 'silentMs', picture: 'frozenMs' } as const;

const fresh = <T>(seen: Seen<T> | undefined, at: number, ms: number): Seen<T> | undefined => (seen && at - seen.at <= ms ? seen : undefined);

/** What is known of one person's end: what their own browser measured, and what Janus saw of them. */
export class Evidence {
  private own: Seen<{ sample: Sample; of: Readonly<Record<string, Sample>> }> | undefined;
  /** Null: they are not at Janus; undefined: nobody said so yet. */
  private participant: string | null | undefined;
  private readonly rtt = new Map<'audio' | 'video', Seen<number>>();
  private readonly arrives = new Map<Media, Seen<boolean>>();
  private readonly lost = new Map<'down' | 'up', Seen<number>>();

  /** Milliseconds: what was measured of them before is not about now. */
  constructor(private readonly since: number) {}

  measured(at: number, sample: Sample, of: Readonly<Record<string, Sample>>): void {
    this.own = { at, value: { sample, of } };
  }

  /** Whoever comes into the room again has another name there; what happens to the old one is no news. */
  janus(at: number, change: Extract<Change, { participant: string }>): void {
    if (change.what === 'joined') return void (this.participant !== change.participant && this.entered(change.participant));
    if (this.participant !== undefined && this.participant !== change.participant) return;
    if (change.what === 'measured') this.fromJanus(at, change);
    if (change.what === 'media') this.arrivedAtJanus(at, change);
    if (change.what === 'left') this.arrives.set('sound', { at, value: false }).set('picture', { at, value: false });
  }

  /** As they are called at Janus from now on; null: they do not go there. */
  entered(participant: string | null): void {
    this.participant = participant;
    this.arrives.clear();
    this.lost.clear();
  }

  /** Nothing of theirs reaches Janus: it is their own line. */
  get isCutOff(): boolean {
    return this.arrives.size > 0 && [...this.arrives.values()].every(({ value }) => !value);
  }

  forget(): void {
    this.own = undefined;
    this.rtt.clear();
    this.arrives.clear();
    this.lost.clear();
  }

  /** Their leg; where their browser gives no round trip, Janus may have seen it. */
  leg(at: number): Sample {
    const sample = fresh(this.own, at, FRESH)?.value.sample ?? NOTHING_MEASURED;
    return { ...sample, rttMs: sample.rttMs ?? this.rttAtJanus(at) };
  }

  /** What they receive from somebody. */
  from(at: number, id: string): Seen<Sample> | undefined {
    const own = fresh(this.own, at, FRESH);
    const value = own?.value.of[id];
    return own && value && { at: own.at, value };
  }

  /** Share of sound lost on the way from this person's browser, or to it, as Janus saw it. */
  lostAtJanus(at: number, direction: 'down' | 'up'): Seen<number> | undefined {
    return fresh(this.lost.get(direction), at, FRESH_FROM_JANUS);
  }

  /**
   * Whether what this person sends arrives with another, and since when; undefined: nobody knows. The receiver's word goes
   * before Janus's, which knows the first half of the way only, unless Janus saw something stop after what the receiver looked at.
   */
  arrivesWith(receiver: Evidence, media: Media, { at, id }: { at: number; id: string }): Seen<boolean> | undefined {
    const received = receiver.from(at, id);
    const still = received?.value[STILL[media]];
    const janus = this.arrives.get(media);
    if (!received || received.at < this.since || typeof still !== 'number') return janus;
    if (still >= LOOKED_BACK / 2) return { at: received.at - still, value: false };
    return janus?.value === false && janus.at > received.at - LOOKED_BACK ? janus : { at: received.at, value: true };
  }

  /** Reports on sound are seconds old. */
  private rttAtJanus(at: number): number | null {
    return (fresh(this.rtt.get('video'), at, FRESH_FROM_JANUS) ?? fresh(this.rtt.get('audio'), at, FRESH_FROM_JANUS))?.value ?? null;
  }

  private arrivedAtJanus(at: number, { direction, media, flows }: Extract<Change, { what: 'media' }>): void {
    if (direction === 'up') this.arrives.set(MEDIA[media], { at: flows ? at : at - JANUS_WAITED, value: flows });
  }

  private fromJanus(at: number, { direction, media, measured }: Extract<Change, { what: 'measured' }>): void {
    if (direction === 'down' && measured.rttMs !== null) this.rtt.set(media, { at, value: measured.rttMs });
    if (media === 'audio' && measured.lost !== null) this.lost.set(direction, { at, value: measured.lost });
  }
}
