import type { Sample } from '../../quality';
import { CallWatch, type CallAt } from './call-watch';
import type { ForBrowsers, ForRecord, Watched } from './noticed';

export const GOOD: Sample = { rttMs: 60, playoutMs: 40, soundLost: 0, jitterMs: 5, frozenMs: 0, silentMs: 0 };

export const person = (id: string, standing: Watched['standing'], more: Partial<Watched> = {}): Watched =>
  ({ id, standing, place: 'room', muted: false, cameraOff: false, hasLine: true, ...more });

type At<T> = [second: number, what: T];

/** A clinician and a patient in a call, their browsers measuring every two seconds. For tests. */
export class ACall {
  readonly watch = new CallWatch();
  readonly browsers: At<ForBrowsers>[] = [];
  readonly record: At<ForRecord>[] = [];
  people: Watched[] = [person('host', 'host'), person('patient', 'expected')];
  way: CallAt['way'] = 'janus';
  /** What each browser says of itself and of the other; null: it says nothing. */
  says: Record<string, { own: Sample; of: Record<string, Sample> } | null> = {};
  at = 0;

  constructor() {
    this.allGood();
  }

  allGood(): void {
    this.says = { host: { own: GOOD, of: { patient: GOOD } }, patient: { own: GOOD, of: { host: GOOD } } };
  }

  /** The other is heard like this by somebody. */
  hear(who: 'host' | 'patient', heard: Partial<Sample>): void {
    const other = who === 'host' ? 'patient' : 'host';
    this.says[who] = { own: { ...GOOD, ...heard }, of: { [other]: { ...GOOD, ...heard } } };
  }

  /** Half seconds pass, with what is said of the moment. */
  pass(seconds: number): void {
    for (const until = this.at + seconds * 1_000; this.at < until; this.at += 500) {
      if (this.at % 2_000 === 0) this.measure();
      const { forBrowsers, forRecord } = this.watch.tick(this.at, { people: this.people, way: this.way });
      this.browsers.push(...forBrowsers.map((one): At<ForBrowsers> => [this.at / 1_000, one]));
      this.record.push(...forRecord.map((one): At<ForRecord> => [this.at / 1_000, one]));
    }
  }

  change(id: string, more: Partial<Watched>): void {
    this.people = this.people.map((one) => (one.id === id ? { ...one, ...more } : one));
  }

  /** Told so far, and forgotten. */
  told(): { browsers: At<ForBrowsers>[]; record: At<ForRecord>[] } {
    return { browsers: this.browsers.splice(0), record: this.record.splice(0) };
  }

  private measure(): void {
    for (const [id, says] of Object.entries(this.says)) {
      if (says) this.watch.sample(this.at, id, { sample: says.own, of: says.of });
    }
  }
}
