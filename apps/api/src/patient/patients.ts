import { LIVE, type ConsultationFact, type Patient, type PatientWorld } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog, Position } from '../engine/event-log';
import type { ProjectionRunner } from '../engine/projection-runner';
import { ViewRegistry } from '../engine/view-registry';
import { patientsView, type PatientTables } from './patients.view';

/** One consultation as far as it concerns whose record it is. */
export interface OfPatient {
  id: string;
  clinic: string;
  reference: string;
  start: Instant;
  /** Whose it is now. */
  patient: string;
  /** Whose keys seal it: the patient it was first booked for. */
  subject: string;
  live: boolean;
  owes: number;
}

/** A patient with everything that is recorded of them, in every clinic. */
export interface Known {
  id: string;
  consultations: readonly OfPatient[];
  clinics: readonly string[];
  /** Whose keys have to go for this patient to be forgotten. */
  subjects: readonly string[];
  /** Other people's consultations that are sealed with those. */
  sharedWithOthers: number;
}

const MOMENT = 2_000;

/** Corrections of whom it is of, as far as they were not corrected themselves. */
const whoseNow = (facts: readonly ConsultationFact[]): string => {
  const wrong = new Set(facts.flatMap((fact) => (fact.type === 'EntryCorrected' ? [fact.data.corrects] : [])));
  return facts.reduce((whose, fact) => {
    if (fact.type === 'ConsultationBooked') return fact.data.patient;
    return fact.type === 'ContactsCorrected' && !wrong.has(fact.revision) ? (fact.data.patient ?? whose) : whose;
  }, '');
};

/** Who is recorded where. Read from the log itself; the view only says where to look. */
@Injectable()
export class Patients {
  readonly runner: ProjectionRunner<PatientTables>;

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly streams: ConsultationStreams,
    registry: ViewRegistry,
  ) {
    this.runner = registry.register(patientsView);
  }

  async known(id: string): Promise<Known> {
    await this.reach(await this.log.head());
    const named = await this.naming([id]);
    const consultations = named.filter(({ patient }) => patient === id);
    const subjects = [...new Set([id, ...consultations.map(({ subject }) => subject)])];
    const sealed = (await this.naming(subjects)).filter(({ subject, patient }) => subjects.includes(subject) && patient !== id);
    return { id, consultations, clinics: [...new Set(consultations.map(({ clinic }) => clinic))], subjects, sharedWithOthers: sealed.length };
  }

  async reach(position: Position | null): Promise<void> {
    if (position !== null) await this.runner.waitFor(position, MOMENT);
  }

  /** Whose confirmed wish may be done by then. */
  async due(until: Instant): Promise<string[]> {
    const rows = await this.runner.rows.selectFrom('patients').select('patient').where('due', '<=', until).orderBy('due').execute();
    return rows.map(({ patient }) => patient);
  }

  /** Those of a clinic of whom anything was asked, or held. */
  async ofClinic(clinic: string): Promise<Patient[]> {
    const here = this.runner.rows.selectFrom('patient_consultations').select('patient').where('clinic', '=', clinic);
    const rows = await this.runner.rows.selectFrom('patients').select('state').where('patient', 'in', here).execute();
    return rows.map(({ state }) => JSON.parse(state) as Patient);
  }

  /** Every key that the log says was destroyed, with the patient it was destroyed for. */
  async destroyed(): Promise<PatientTables['destroyed_keys'][]> {
    return this.runner.rows.selectFrom('destroyed_keys').selectAll().execute();
  }

  /** Every fact that says so. */
  async erasures(): Promise<PatientTables['erasures'][]> {
    return this.runner.rows.selectFrom('erasures').selectAll().execute();
  }

  /** Whose record these keys sealed: where a booking was corrected to somebody else's, theirs. */
  async ownerOf(subject: string): Promise<string> {
    const sealed = (await this.naming([subject])).filter((one) => one.subject === subject);
    return sealed.length > 0 && sealed.every(({ patient }) => patient === sealed[0]?.patient) ? (sealed[0]?.patient ?? subject) : subject;
  }

  private async naming(patients: readonly string[]): Promise<OfPatient[]> {
    const rows = await this.runner.rows.selectFrom('patient_consultations').select('consultation').distinct().where('patient', 'in', patients).execute();
    return Promise.all(rows.map(({ consultation }) => this.look(consultation)));
  }

  async look(id: string): Promise<OfPatient> {
    const { consultation, subject } = await this.streams.atHead(id);
    const { clinic, reference, start, phase, duties } = consultation;
    const patient = whoseNow(await this.streams.sealedFacts(id));
    return { id, clinic, reference, start, patient, subject, live: phase !== null && LIVE.includes(phase), owes: duties.size };
  }
}

/** As whoever works in these clinics may be told: of others only that there is something. */
export const worldOf = ({ consultations, sharedWithOthers }: Known, clinics: readonly string[]): PatientWorld => ({
  consultations: consultations.map(({ reference, clinic, live, owes }) => ({ reference: clinics.includes(clinic) ? reference : null, live, owes })),
  sharedWithOthers,
});
