import type { Actor, Duration, Refused } from '../kernel';
import type { Patient } from './patient';
import type { ProposedPatientFact } from './patient.events';

/** What the facts of the patient's own stream do not say: how their consultations stand, in every clinic. */
export interface PatientWorld {
  consultations: readonly {
    /** To be found by; null where whoever asks may not know of it. */
    reference: string | null;
    live: boolean;
    /** How many duties are open. */
    owes: number;
  }[];
  /** Consultations that were booked under one person's number and corrected to another's: one key seals what is known of both. */
  sharedWithOthers: number;
}

/** Everything that enters a decision beside the patient. */
export interface PatientAsk {
  actor: Actor;
  world: PatientWorld;
  /** From confirming to erasing. */
  wait: Duration;
}

export type DecidePatient<Input> = (patient: Patient, input: Input, ask: PatientAsk) => readonly ProposedPatientFact[] | Refused;
