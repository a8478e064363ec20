import type { ConsultationRecord, Letter, Pathway } from '@anteroom/domain';
import type { Day, Instant } from '@anteroom/domain/kernel';
import { DateTime } from 'luxon';
import { momentIn } from '../organisation/clinic-time';
import type { Clinic } from '../organisation/organisation';

/** A member of staff as a letter names them. */
export interface NamedStaff {
  id: string;
  name: string;
  /** Number with the professional register. */
  registration: string | null;
}

/** The letter and what stands around its text on every rendering. */
export interface LetterPage {
  letter: Letter;
  consultation: string;
  /** The record as the letter tells it. */
  record: ConsultationRecord;
  clinic: Clinic;
  outcomes: Pathway['outcomes'];
  /** Who approved it, else whom the patient was to see. */
  author: NamedStaff | null;
  /** When the last fact it tells was written down. */
  at: Instant;
}

export const patientOf = ({ letter, record }: LetterPage): { name: string; nhsNumber: string | null; dateOfBirth: Day | null } => ({
  name: letter.patientName,
  nhsNumber: record.patient?.nhsNumber ?? null,
  dateOfBirth: record.patient?.dateOfBirth ?? null,
});

export const dayInWords = (day: Day | null): string =>
  day === null ? 'not recorded' : DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy');

/** "999 000 0018": groups as they are read aloud. */
export const nhsNumberInWords = (number: string | null): string =>
  number === null ? 'not recorded' : number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');

export interface LetterStatus {
  /** Short enough for the head of each page; null for a letter that stands. */
  mark: 'DRAFT – not approved' | 'SUPERSEDED' | null;
  sentence: string;
}

/** What a reader has to know before the first line, in words, as colour and watermarks do not survive being passed on. */
export function statusOf({ letter, clinic }: LetterPage): LetterStatus {
  const { approved, superseded } = letter;
  if (superseded) {
    const since = momentIn(clinic.zone, superseded.since);
    return { mark: 'SUPERSEDED', sentence: `SUPERSEDED: this letter was corrected on ${since} after it had been approved. Do not act on it without the correction below.` };
  }
  if (!approved) return { mark: 'DRAFT – not approved', sentence: 'DRAFT – not approved. No clinician has approved this letter yet; it may change.' };
  return { mark: null, sentence: `Approved by ${approved.name} on ${momentIn(clinic.zone, approved.at)}.` };
}

/** The lines of an address, those that say something. */
export const addressLines = (address: { lines: readonly string[]; postcode?: string } | null | undefined): string[] =>
  [...(address?.lines ?? []), address?.postcode ?? ''].filter((line) => line.trim() !== '');

/** Whom the letter goes to. */
export const recipientLines = ({ letter: { to }, record: { patient } }: LetterPage): string[] =>
  to ? [to.name, ...addressLines(to.address), ...(to.code ? [`Practice code ${to.code}`] : [])] : [patient ? 'GP practice not recorded' : 'Erased'];

/** From whom it comes. */
export const senderLines = ({ clinic }: LetterPage): string[] => [clinic.name, ...addressLines(clinic.address), `Telephone ${clinic.helpNumber}`];
