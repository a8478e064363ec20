/**
 * Every fact of a patient's own stream `patient-<id>`: what is to become of what is known of them. Nothing clinical and no name.
 *
 * `sealed.reason` is in somebody's own words, under a key that erasing leaves: why a record went has to be known after it went.
 */
import type { Duration, SealedPart } from '../kernel';

/** Why a record has to stay, whatever its age. */
export const HOLD_BASES = ['complaint', 'claim', 'inquiry', 'safeguarding', 'other'] as const;
export type HoldBasis = (typeof HOLD_BASES)[number];

/** What entitles to erasing. `asked`: the patient wishes it. */
export const ERASING_BASES = ['retention-over', 'asked', 'wrong-person', 'ordered'] as const;
export type ErasingBasis = (typeof ERASING_BASES)[number];

/** A destroyed key, by its id. */
export interface ErasedKey {
  id: string;
  /** Whose it was: the patient, or who a consultation was first booked for. */
  subject: string;
  part: SealedPart;
}

export interface PatientFacts {
  HoldPlaced: { data: { basis: HoldBasis }; sealed: { reason: string } };
  /** Names the fact that placed it by its revision. */
  HoldLifted: { data: { hold: number }; sealed: { reason: string } };
  ErasingAsked: { data: { parts: SealedPart[]; basis: ErasingBasis }; sealed: { reason: string } };
  /** `wait`: fixed now, whatever the setting becomes. */
  ErasingConfirmed: { data: { wait: Duration } };
  ErasingWithdrawn: { data: Record<never, never>; sealed?: { reason: string } };
  /** The keys are gone. `again`: a restore had brought them back. */
  PatientErased: { data: { parts: SealedPart[]; keys: ErasedKey[]; again?: true } };
}
export type PatientFactType = keyof PatientFacts;

/** A fact a decision proposes; the recorder adds the envelope. */
export type ProposedPatientFact<T extends PatientFactType = PatientFactType> = { [K in T]: { type: K } & PatientFacts[K] }[T];
