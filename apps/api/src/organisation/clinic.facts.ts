import type { Instant } from '@anteroom/domain/kernel';

/** A question that is asked before somebody is booked for a remote consultation. */
export interface Criterion {
  id: string;
  text: string;
}

/** What a clinic says about itself. Nothing here is about a person, so nothing is sealed. */
export interface ClinicDescription {
  name: string;
  /** IANA, such as Europe/London. */
  zone: string;
  /** For patients who need help with their visit. */
  helpNumber: string;
  /** To ring when the first way fails. */
  backupNumber: string;
  /** What the patient's telephone shows when the clinic rings. */
  ringingNumber: string;
  /** From whom messages come; null: as the server is set up. */
  mailSender: string | null;
  address: { lines: string[]; postcode?: string } | null;
  criteria: Criterion[];
}

export type ClinicFact =
  | { type: 'ClinicOpened'; data: ClinicDescription }
  | { type: 'ClinicDescribed'; data: ClinicDescription }
  | { type: 'CoverGranted'; data: { staff: string; until: Instant }; sealed: { reason: string } };

export const clinicStream = (id: string): string => `clinic-${id}`;
