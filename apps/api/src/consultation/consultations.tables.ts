import type { Instant } from '@anteroom/domain/kernel';

/** What the lists are read from. Everything here is folded from the log and can be thrown away. */
export interface ConsultationTables {
  consultations: {
    id: string;
    clinic: string;
    start: Instant;
    phase: string;
    patient: string;
    /** Given, family and clinicians' names play no part: this is how the same person is recognised for a double booking. */
    person: string;
    clinician: string | null;
    reference: string;
    nhs_number: string | null;
    /** 1: something begun is not finished. */
    open: number;
    /** The domain's BoardRow as JSON. */
    row: string;
  };
  /** Words a consultation is found by: the patient's names, folded. */
  consultation_words: { word: string; consultation: string };
  deadlines: { consultation: string; deadline: string; epoch: number; due: Instant };
  /** Every link there ever was, by the hashes the log keeps. */
  visit_links: { token: string; code: string; consultation: string; withdrawn: number };
}
