import type { Letter } from '@anteroom/domain';
import type { Day } from '@anteroom/domain/kernel';
import { DateTime } from 'luxon';
import { momentIn } from '../organisation/clinic-time';

/** What stands around the letter's text on every rendering. */
export interface LetterPage {
  letter: Letter;
  consultation: string;
  patient: { name: string; nhsNumber: string | null; dateOfBirth: Day | null };
  clinic: { id: string; name: string; address?: { lines: readonly string[]; postcode?: string }; number: string; zone: string };
}

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
export const addressLines = (address: { lines: readonly string[]; postcode?: string } | undefined): string[] =>
  [...(address?.lines ?? []), address?.postcode ?? ''].filter((line) => line.trim() !== '');

/** Whom the letter goes to. */
export const recipientLines = ({ letter: { to } }: LetterPage): string[] =>
  to ? [to.name, ...addressLines(to.address), ...(to.code ? [`Practice code ${to.code}`] : [])] : ['GP practice not recorded'];
