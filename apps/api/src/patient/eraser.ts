import { foldPatientAll, partsToErase, recordErased, upcast, type ErasedKey, type RecordErased } from '@anteroom/domain';
import { isRefused, type Refused, type SealedPart } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Boards } from '../consultation/boards';
import type { Clock } from '../engine/clock';
import { CLOCK, EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog, Position } from '../engine/event-log';
import { sha256 } from '../engine/hash-chain';
import { factOf, type PositionedFact } from '../engine/recorder';
import { Keys } from '../engine/sealing/keys';
import { StreamWriter } from '../engine/stream-writer';
import { ErasureJournal } from './erasure-journal';
import { Forgetting } from './forgetting';
import { Patients, worldOf } from './patients';
import { patientStream } from './patients.view';

/** Milliseconds until whatever was sealed before is in the log; other nodes may be waiting for it. */
const UNDER_WAY = { alone: 250, shared: 10_000 };

/** What goes now, and whose keys seal it. */
interface Going {
  subjects: readonly string[];
  parts: readonly SealedPart[];
}

const SYSTEM = { id: 'system', role: 'system' } as const;

/**
 * Destroys keys, and sees to it that nothing else keeps what they sealed. Each step may be cut off by a crash and is done
 * again: what is destroyed leaves a trace in the key store, and a trace without a fact is made one at the next start.
 */
@Injectable()
export class Eraser {
  @Inject(EVENT_LOG) private readonly log!: EventLog;
  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject() private readonly keys!: Keys;
  @Inject() private readonly writer!: StreamWriter;
  @Inject() private readonly patients!: Patients;
  @Inject() private readonly boards!: Boards;
  @Inject() private readonly journal!: ErasureJournal;
  @Inject() private readonly forgetting!: Forgetting;

  /** Null once it is done; otherwise what stands in the way. */
  async erase(id: string): Promise<Refused | null> {
    const before = await this.look(id);
    if (isRefused(before)) return before;
    // Somebody may be booking at this moment: what is written from now on has newer keys, and only what was there before goes.
    const keys = await this.succeed(before);
    await new Promise((resolve) => setTimeout(resolve, this.keys.shared ? UNDER_WAY.shared : UNDER_WAY.alone));
    const now = await this.look(id);
    if (isRefused(now)) return now;
    for (const { id: key, ...owner } of keys) await this.keys.destroyAgain(owner, [key]);
    await this.journal.add({ patient: id, keys });
    await this.record(id, { keys, parts: now.parts });
    await this.finish(id);
    return null;
  }

  /** Says that these keys are gone, unless it was said. Null where it was. */
  async record(id: string, erased: RecordErased): Promise<Position | null> {
    const patient = foldPatientAll(id, await this.facts(id));
    if (recordErased(patient, erased).length === 0) return null;
    const ids = erased.keys.map((key) => key.id).sort();
    // The same keys may be put back more than once, by one restore after another.
    const command = `erased ${sha256(JSON.stringify([ids, erased.again ? patient.revision : null]))}`;
    const changed = await this.writer.change({ stream: patientStream(id), command, actor: SYSTEM }, (history) => recordErased(foldPatientAll(id, history), erased));
    return isRefused(changed) ? null : changed.position;
  }

  /** What has to follow each fact that says so, for this patient, as far as it did not. */
  async finish(id: string): Promise<void> {
    const erased = (await this.facts(id)).filter(({ type }) => type === 'PatientErased');
    const pending = await this.forgetting.pending(erased.map((fact) => fact.id));
    const { consultations } = await this.patients.known(id);
    for (const fact of erased.filter((one) => pending.includes(one.id))) {
      const { parts } = fact.data as { parts: SealedPart[] };
      await this.forgetting.forget({ fact: fact.id, patient: id, consultations: consultations.map((one) => one.id), parts });
    }
    await this.boards.reach(erased.at(-1)?.position ?? null);
    await this.forgetting.forgetOnDisk();
  }

  private async look(id: string): Promise<Going | Refused> {
    const known = await this.patients.known(id);
    const patient = foldPatientAll(id, await this.facts(id));
    const parts = partsToErase(patient, { now: this.clock.now().toISOString(), world: worldOf(known, known.clinics) });
    return isRefused(parts) ? parts : { subjects: known.subjects, parts };
  }

  private async succeed({ subjects, parts }: Going): Promise<ErasedKey[]> {
    const older: ErasedKey[] = [];
    for (const subject of subjects) {
      for (const part of parts) for (const id of await this.keys.succeed({ subject, part })) older.push({ id, subject, part });
    }
    return older;
  }

  private async facts(id: string): Promise<PositionedFact[]> {
    return (await this.log.readStream(patientStream(id))).map((event) => upcast(factOf(event)));
  }
}
