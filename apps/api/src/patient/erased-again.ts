import type { ErasedKey } from '@anteroom/domain';
import { Injectable, Logger } from '@nestjs/common';
import { streamOf } from '../consultation/consultation-streams';
import { Boards } from '../consultation/boards';
import { Keys } from '../engine/sealing/keys';
import { Eraser } from './eraser';
import { ErasureJournal } from './erasure-journal';
import { Forgetting } from './forgetting';
import { Patients } from './patients';

/** Keys by their ids, of each patient. */
class Remembered {
  private readonly patients = new Map<string, Map<string, ErasedKey>>();
  private readonly ids = new Set<string>();

  add(patient: string, { id, subject, part }: ErasedKey): void {
    const keys = this.patients.get(patient) ?? new Map<string, ErasedKey>();
    this.patients.set(patient, keys.set(id, { id, subject, part }));
    this.ids.add(id);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  *[Symbol.iterator](): Generator<[patient: string, keys: ErasedKey[]]> {
    for (const [patient, keys] of this.patients) yield [patient, [...keys.values()]];
  }
}

/** What each part of this installation remembers. */
interface Memories {
  /** The key store: destroyed, and not put back. */
  gone: ReadonlySet<string>;
  log: ReadonlySet<string>;
  journal: ReadonlySet<string>;
}

/** Subjects that are patients; staff and clinics have keys too, which nobody destroys. */
const PATIENT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * After any part was put back from an older backup, everything that was erased is erased again before anything is served.
 * Whichever of the log, the key store and the journal remembers is believed, and the others follow.
 */
@Injectable()
export class ErasedAgain {
  private readonly logger = new Logger('Erasing');

  constructor(
    private readonly keys: Keys,
    private readonly journal: ErasureJournal,
    private readonly patients: Patients,
    private readonly boards: Boards,
    private readonly eraser: Eraser,
    private readonly forgetting: Forgetting,
  ) {}

  /** To be called once the views have caught up. */
  async see(): Promise<void> {
    const { all, ...memories } = await this.remember();
    for (const [patient, keys] of all) await this.again(patient, keys, memories);
    const facts = await this.patients.erasures();
    const pending = new Set(await this.forgetting.pending(facts.map(({ fact }) => fact)));
    for (const patient of new Set(facts.flatMap((one) => (pending.has(one.fact) ? [one.patient] : [])))) await this.eraser.finish(patient);
    // Lists that were put back have folded again by themselves.
    if (facts.length > 0) await this.forgetting.forgetOnDisk();
  }

  private async remember(): Promise<Memories & { all: Remembered }> {
    const [traces, told, written] = [await this.keys.destroyed(), await this.patients.destroyed(), await this.journal.read()];
    const all = new Remembered();
    for (const { patient, key: id, subject, part } of told) all.add(patient, { id, subject, part });
    for (const { patient, keys } of written) for (const key of keys) if (!all.has(key.id)) all.add(patient, key);
    for (const { key: id, subject, part } of traces) {
      if (!all.has(id) && PATIENT.test(subject)) all.add(await this.patients.ownerOf(subject), { id, subject, part });
    }
    const journal = new Set(written.flatMap(({ keys }) => keys.map(({ id }) => id)));
    return { all, gone: new Set(traces.map(({ key }) => key)), log: new Set(told.map(({ key }) => key)), journal };
  }

  private async again(patient: string, keys: readonly ErasedKey[], { gone, log, journal }: Memories): Promise<void> {
    const back = keys.filter(({ id }) => !gone.has(id));
    for (const { id, subject, part } of back) await this.keys.destroyAgain({ subject, part }, [id]);
    await this.journal.add({ patient, keys: keys.filter(({ id }) => !journal.has(id)) });
    const untold = await this.eraser.record(patient, { keys });
    const returned = back.filter(({ id }) => log.has(id));
    if (returned.length > 0) await this.eraser.record(patient, { keys: returned, again: true });
    if (!untold && returned.length === 0) return;
    this.logger.warn({ patient, keys: back.length }, 'Something was put back from before a patient was erased, or a crash cut erasing off; it was erased again');
    await this.eraser.finish(patient);
    await this.retry(patient);
  }

  /** What could not be opened while the key store knew nothing of its keys. */
  private async retry(patient: string): Promise<void> {
    const { consultations } = await this.patients.known(patient);
    for (const { id } of consultations) await this.boards.runner.retry(streamOf(id));
  }
}
