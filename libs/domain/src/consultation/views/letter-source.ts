import type { ConsultationRecord } from './consultation-record';
import type { LetterContext, LetterItem } from './letter';
import { dateInWords, momentInWords } from './moments';
import { ERASED_NAME, fullName } from './patient-details';

/** What a letter is told from: the record as of the letter, and what the clinic adds. */
export interface LetterSource {
  record: ConsultationRecord;
  context: LetterContext;
  kind: 'outpatient' | 'did-not-attend';
  /** Who wrote it: the one who approved, else the last who drafted. */
  author: { name: string; role: string; at: string; revision: number } | null;
}
/** One section of the letter: its items, none when the facts do not say. */
export type Section = (source: LetterSource) => LetterItem[];

export const item = (text: string, ...source: number[]): LetterItem => ({ text, source });
export const when = (at: string, { context }: LetterSource): string => momentInWords(at, context.clinic.zone);
export const onDay = (at: string, { context }: LetterSource): string => dateInWords(at, context.clinic.zone);

const ERASED = 'Erased.';

/** An item told from what was sealed; once it is gone the letter says so, and claims nothing. */
export const sealedItem = <C>(
  { revision, content }: { revision: number; content: C | null },
  tell: (content: C) => string | null | undefined,
): LetterItem[] => {
  const text = content === null ? ERASED : tell(content);
  return text?.trim() ? [item(text.trim(), revision)] : [];
};

/** "Label: value", nothing when there is no value. */
export const labelled = (label: string, value: string | null | undefined): string | null => (value?.trim() ? `${label}: ${value.trim()}` : null);
export const lines = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join('\n');

export const patientName = ({ record: { patient } }: LetterSource): string =>
  patient ? fullName(patient.name) : ERASED_NAME;

export const clinicianName = ({ record: { clinician, clinicianName: name }, context }: LetterSource): string | null =>
  name ?? (clinician === null ? null : context.staffName(clinician));
