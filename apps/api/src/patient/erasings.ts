import { foldPatientAll, inTheWay, openErasing, type DecidePatient, type Erasing, type Hold, type Patient } from '@anteroom/domain';
import { isRefused, type Actor, type Refusal, type Refused, type Role } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration';
import { EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog } from '../engine/event-log';
import { factOf } from '../engine/recorder';
import { Seals } from '../engine/sealing/seals';
import { type Changed, StreamWriter } from '../engine/stream-writer';
import { CONFIGURATION } from '../http/http.module';
import { notFound } from '../http/problem';
import { worksIn, type AskingStaff } from '../identity/asking';
import { Organisation } from '../organisation/organisation';
import { type Known, Patients, worldOf } from './patients';
import { patientStream } from './patients.view';

/** Who asks, in which role, under which idempotence key. */
export interface By {
  asking: AskingStaff;
  role: Role;
  command: string;
}

type Named = Actor & { name: string | null };

/** Everything about one patient's staying or going; nothing of it says who the patient is. */
export interface ErasingState {
  patient: string;
  /** In clinics of whoever asks. */
  consultations: { id: string; reference: string; clinic: string }[];
  /** How many there are in other clinics. */
  elsewhere: number;
  holds: (Omit<Hold, 'by'> & { by: Named; reason: string | null })[];
  erasings: (Omit<Erasing, 'askedBy' | 'confirmed' | 'ended'> & {
    askedBy: Named;
    reason: string | null;
    confirmed: (Omit<NonNullable<Erasing['confirmed']>, 'by'> & { by: Named }) | null;
    ended: (Omit<NonNullable<Erasing['ended']>, 'by'> & { by: Named }) | null;
  })[];
  /** Why nothing can be erased as things stand; each a sentence of its own. */
  inTheWay: Refusal[];
}

/** What is to become of patients' records: asked for, confirmed, held. Destroying is the eraser's. */
@Injectable()
export class Erasings {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly writer: StreamWriter,
    private readonly seals: Seals,
    private readonly patients: Patients,
    private readonly organisation: Organisation,
  ) {}

  /** @throws Problem 404 for a patient who has no consultation in a clinic of whoever asks */
  async change<Input>(id: string, { asking, role, command }: By, decide: DecidePatient<Input>, input: Input): Promise<Changed | Refused> {
    const known = await this.visible(id, asking);
    const actor = { id: asking.id, role };
    const ask = { actor, world: worldOf(known, asking.clinics), wait: this.configuration.erasingWait };
    const changed = await this.writer.change({ stream: patientStream(id), command, actor }, (history) => decide(foldPatientAll(id, history), input, ask));
    if (!isRefused(changed)) await this.patients.reach(changed.position);
    return changed;
  }

  /** @throws Problem 404 as `change` */
  async state(id: string, asking: AskingStaff): Promise<ErasingState> {
    return this.stateOf(await this.visible(id, asking), asking);
  }

  /** Patients of the clinic of whom anything was asked or held, what is still open first. */
  async ofClinic(clinic: string, asking: AskingStaff): Promise<ErasingState[]> {
    await this.patients.reach(await this.log.head());
    const some = (await this.patients.ofClinic(clinic)).filter(({ holds, erasings }) => holds.length + erasings.length > 0).sort(openFirst);
    const known = await Promise.all(some.map(({ id }) => this.patients.known(id)));
    return Promise.all(known.filter(({ clinics }) => clinics.includes(clinic)).map((one) => this.stateOf(one, asking)));
  }

  private async visible(id: string, asking: AskingStaff): Promise<Known> {
    const known = await this.patients.known(id);
    if (!known.clinics.some((clinic) => worksIn(asking, clinic))) throw notFound();
    return known;
  }

  private async stateOf(known: Known, asking: AskingStaff): Promise<ErasingState> {
    const facts = await this.seals.open((await this.log.readStream(patientStream(known.id))).map(factOf));
    const patient = foldPatientAll(known.id, facts);
    const names = new Map((await this.organisation.allMembers()).map(({ id, name }) => [id, name]));
    const named = (actor: Actor): Named => ({ ...actor, name: names.get(actor.id) ?? null });
    const reasonAt = (revision: number): string | null => reasonIn(facts.find((fact) => fact.revision === revision)?.sealed);
    const own = known.consultations.filter(({ clinic }) => worksIn(asking, clinic));
    return {
      patient: known.id,
      consultations: own.map(({ id, reference, clinic }) => ({ id, reference, clinic })),
      elsewhere: known.consultations.length - own.length,
      holds: patient.holds.map((hold) => ({ ...hold, by: named(hold.by), reason: reasonAt(hold.hold) })),
      erasings: patient.erasings.map((one) => told(one, named, reasonAt)).reverse(),
      inTheWay: inTheWay(patient, worldOf(known, asking.clinics)),
    };
  }
}

const told = (erasing: Erasing, named: (actor: Actor) => Named, reasonAt: (revision: number) => string | null): ErasingState['erasings'][number] => {
  const { confirmed, ended, askedBy, ...rest } = erasing;
  return {
    ...rest,
    askedBy: named(askedBy),
    reason: reasonAt(erasing.asked),
    confirmed: confirmed && { ...confirmed, by: named(confirmed.by) },
    ended: ended && { ...ended, by: named(ended.by) },
  };
};

const reasonIn = (sealed: { scheme: string; content?: unknown } | undefined): string | null =>
  sealed?.scheme === 'none' ? ((sealed.content as { reason?: string } | null)?.reason ?? null) : null;

const openFirst = (one: Patient, other: Patient): number => Number(openErasing(one) === null) - Number(openErasing(other) === null);
