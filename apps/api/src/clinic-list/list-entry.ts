import type { GpPractice, Instant, Mode, PatientDetails, RecordNeeds } from '@anteroom/domain';

/** One appointment of a clinic list, read and checked, as it would be booked. */
export interface ListedAppointment {
  /** The other system's id of the appointment: the same again is the same appointment. */
  appointment: string;
  start: Instant;
  minutes: number;
  mode: Mode;
  visit: 'first' | 'follow-up';
  clinicianName?: string;
  details: PatientDetails;
  gp?: GpPractice;
  reason?: string;
  referrer?: string;
  tests?: string[];
  needs?: RecordNeeds;
  /** Whether the clinic's criteria for consulting remotely are met; `null` is not known and goes to a clinician. */
  criteriaMet: boolean | null;
}

/** One row or entry of a list: an appointment, or the sentences that say why it is none. */
export interface ListEntry {
  /** "line 7" or "entry 3", as the person who made the list would count. */
  entry: string;
  appointment: string | null;
  listed: ListedAppointment | null;
  /** Why it is refused. */
  faults: string[];
  /** What was understood in one of two ways, and which. */
  remarks: string[];
}

/** The list as a whole cannot be read. */
export class ListUnreadable extends Error {
  readonly code = 'list-unreadable';
}
