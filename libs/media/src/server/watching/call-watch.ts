import type { FromBrowser, Way } from '../../protocol';
import type { Change } from '../telemetry/telemetry';
import { Direction } from './direction';
import { Evidence } from './evidence';
import { ForRecords } from './for-record';
import type { ForBrowsers, Noticed, OtherSide, Standing, Watched } from './noticed';
import { Presence } from './presence';
import { standingsOf } from './standings';

/** A call at one moment. */
export interface CallAt {
  people: readonly Watched[];
  /** How sound and picture travel; undefined: not at all. */
  way: Way | undefined;
}

/** Whose seat a name at Janus belongs to: what stands after the dot is another each time they come in. */
const seatOf = (participant: string): string => participant.split('.')[0] ?? participant;

/**
 * What becomes of the sound and the picture of one call, from what the browsers measure and from what Janus sees, whichever
 * knows; both together say a thing once. Has no clock: every time is given, in milliseconds, and none goes back. What was not
 * measured is not known.
 */
export class CallWatch {
  private readonly evidence = new Map<string, Evidence>();
  private readonly presences = new Map<string, Presence>();
  private readonly directions = new Map<string, Direction>();
  private readonly forRecords = new ForRecords();
  /** Sides of which somebody went on purpose, and nobody has come since. */
  private readonly gone = new Set<Standing>();
  private way: Way | undefined;

  /** `from`: the seat whose browser measured. */
  sample(at: number, from: string, { sample, of }: Pick<Extract<FromBrowser, { type: 'sample' }>, 'of' | 'sample'>): void {
    this.evidenceOf(from, at).measured(at, sample, of);
  }

  /** They come in, and are called so at Janus; null: they do not go there. What happens to who they were there is no news. */
  entered(at: number, id: string, participant: string | null): void {
    this.evidenceOf(id, at).entered(participant);
  }

  /** Somebody of this side went because they wanted to or had to: who stays away then has not been lost. */
  went(standing: Standing): void {
    this.gone.add(standing);
  }

  /** A change of somebody in this call, or of Janus as a whole. */
  janus(at: number, change: Change): void {
    if (change.what === 'restarted') return this.forget();
    if ('participant' in change) this.evidenceOf(seatOf(change.participant), at).janus(at, change);
  }

  /** What is new, as things stand. To be asked twice a second or so. */
  tick(at: number, { people, way }: CallAt): Noticed {
    if (way !== this.way) this.forget();
    this.way = way;
    const inRoom = people.filter(({ place }) => place === 'room');
    for (const { standing } of inRoom) this.gone.delete(standing);
    const forBrowsers = [...this.keepOnly(at, inRoom), ...this.lookAtPeople(at, inRoom), ...this.lookAtDirections(at, inRoom)];
    const cutOff = new Set([...this.evidence].flatMap(([id, { isCutOff }]) => (isCutOff ? [id] : [])));
    const standings = standingsOf({ people, presences: this.presences, directions: [...this.directions.values()], cutOff, gone: this.gone });
    return { forBrowsers, forRecord: this.forRecords.take(at, standings) };
  }

  /** As things stand, for somebody who comes in: what they would have been told. */
  stands(): ForBrowsers[] {
    return [...this.presences.values()].flatMap((presence) => presence.trouble).concat([...this.directions.values()].flatMap((direction) => direction.known));
  }

  /** How somebody is seen from the others at this moment; undefined: nobody looked yet. */
  sideOf(id: string): { isThere: boolean; state: OtherSide } | undefined {
    return this.presences.get(id);
  }

  private lookAtPeople(at: number, inRoom: readonly Watched[]): ForBrowsers[] {
    return inRoom.flatMap((person) => {
      const presence = this.presences.get(person.id) ?? new Presence(person.id);
      this.presences.set(person.id, presence);
      const about = { at, id: person.id };
      const listeners = inRoom.filter((one) => hears(one, person)).map(({ id }) => this.evidenceOf(id, at));
      const arrives = (media: 'picture' | 'sound') => worst(listeners.map((one) => this.evidenceOf(person.id, at).arrivesWith(one, media, about)));
      return presence.look(at, person, listeners.length === 0 ? null : { sound: arrives('sound'), picture: arrives('picture') });
    });
  }

  private lookAtDirections(at: number, inRoom: readonly Watched[]): ForBrowsers[] {
    const pairs = inRoom.flatMap((from) => inRoom.filter((toward) => isPair(from, toward)).map((toward) => [from.id, toward.id] as const));
    const keys = new Set(pairs.map((pair) => pair.join(' ')));
    for (const key of this.directions.keys()) if (!keys.has(key)) this.directions.delete(key);
    return pairs.flatMap(([from, toward]) => {
      const key = `${from} ${toward}`;
      const direction = this.directions.get(key) ?? new Direction(from, toward);
      this.directions.set(key, direction);
      return direction.look(at, { sender: this.evidenceOf(from, at), receiver: this.evidenceOf(toward, at), way: this.way });
    });
  }

  private evidenceOf(id: string, at: number): Evidence {
    const evidence = this.evidence.get(id) ?? new Evidence(at);
    this.evidence.set(id, evidence);
    return evidence;
  }

  /** Whoever is held, or put back, or went begins anew when they come in again: nothing of theirs was to come meanwhile. */
  private keepOnly(at: number, inRoom: readonly Watched[]): ForBrowsers[] {
    const ids = new Set(inRoom.map(({ id }) => id));
    const left = [...this.presences].filter(([id]) => !ids.has(id));
    for (const known of [this.evidence, this.presences]) for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
    return left.flatMap(([, presence]) => presence.end(at));
  }

  private forget(): void {
    for (const known of [...this.evidence.values(), ...this.directions.values()]) known.forget();
  }
}

/** A call is between hosts and those who are expected. */
const isPair = (one: Watched, other: Watched): boolean =>
  (one.standing === 'host' && other.standing === 'expected') || (one.standing === 'expected' && other.standing === 'host');

/** Whose ears count: hosts hear everybody else, and are heard by those who are expected. */
const hears = (listener: Watched, speaker: Watched): boolean =>
  listener.id !== speaker.id && (speaker.standing === 'host' ? listener.standing === 'expected' : listener.standing === 'host');

const worst = <T extends { value: boolean } | undefined>(seen: readonly T[]): T | undefined => seen.find((one) => one?.value === false) ?? seen.find((one) => one !== undefined);
