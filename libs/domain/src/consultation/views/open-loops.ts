import type { Instant, Role } from '../../kernel';

/** Something begun and not finished: an attendance not closed, a letter not approved, a follow-up owed. */
export interface OpenLoop {
  kind: 'attendance-not-closed' | 'letter-not-approved' | 'letter-not-handed-on' | 'duty';
  /** In words, as a task. */
  title: string;
  duty: string | null;
  owner: Role;
  since: Instant;
  due: Instant | null;
  overdue: boolean;
  consultation: string;
  reference: string;
  patientName: string;
  clinician: string | null;
  start: Instant;
}
