import type { Actor, Instant } from '../../kernel';
import type { Address, GpPractice } from '../consultation.events';

export interface LetterItem {
  text: string;
  /** Revisions of the facts it is told from. */
  source: number[];
}
export interface LetterSection {
  heading: string;
  /** SNOMED CT code of the heading. */
  code: string;
  items: LetterItem[];
  /** The facts do not say. */
  notRecorded: boolean;
}
export interface LetterContext {
  clinic: { name: string; address?: Address; number: string; zone: string };
  staffName(id: string): string;
  outcomes?: Readonly<Record<string, { title: string }>>;
  stages?: Readonly<Record<string, { title?: string }>>;
}
/** The letter to the GP with a copy to the patient, as a document model: page, PDF and FHIR are made from it. */
export interface Letter {
  kind: 'outpatient' | 'did-not-attend';
  title: string;
  /** SNOMED CT code of the document's type. */
  code: string;
  reference: string;
  to: GpPractice | null;
  patientName: string;
  /** The clinician's own words, where a draft has them. */
  opening: LetterItem | null;
  body: LetterItem | null;
  closing: LetterItem | null;
  sections: LetterSection[];
  /** Revision of the last fact the letter tells. */
  asOf: number;
  approved: { at: Instant; by: Actor; name: string; asOf: number } | null;
  /** What was corrected since it was approved. */
  superseded: { since: Instant; corrections: LetterItem[] } | null;
  erased: boolean;
}
