import type { Letter, LetterSection } from '@anteroom/domain';
import { consultationRecord, isConsultationFact, standardPathway } from '@anteroom/domain';
import { followedUp, type History } from '@anteroom/domain/testing';
import { riverside } from '../organisation/a-clinic.fake';
import type { LetterPage } from './letter-page';

interface Wanted {
  name?: string;
  text?: string;
  paragraphs?: number;
  state?: 'draft' | 'approved' | 'superseded';
  /** What the consultation around it has been through. */
  history?: History;
}

const sentence = (number: number) => `Paragraph ${number} begins here, ${'goes on about how things have been since the last time, '.repeat(3)}and ends here.`;
const section = (heading: string, code: string, ...texts: string[]): LetterSection => ({
  heading,
  code,
  items: texts.map((text) => ({ text, source: [3] })),
  notRecorded: texts.length === 0,
});

const approved: Letter['approved'] = { at: '2026-07-06T10:30:00.000Z', by: { id: 'okafor', role: 'clinician' }, name: 'Dr Okafor', asOf: 20 };
const superseded: Letter['superseded'] = { since: '2026-07-07T08:00:00.000Z', corrections: [{ text: 'Dose of bisoprolol is 2.5 mg, not 25 mg.', source: [24] }] };

/** Mrs Patel's letter, as long as wanted. */
export function aLetterPage({ name = 'Mrs Asha Patel', text = 'Palpitations, settled.', paragraphs = 0, state = 'approved', history = followedUp() }: Wanted = {}): LetterPage {
  const letter: Letter = {
    kind: 'outpatient', title: 'Riverside Cardiology: outpatient letter', code: '823681000000100', reference: 'K7-4MPQ', patientName: name,
    to: { name: 'Weir Lane Surgery', code: 'V81999', address: { lines: ['1 Weir Lane'], postcode: 'ZZ99 3AB' } },
    opening: { text: 'Dear Dr Sharma,\n\nI saw Mrs Patel by video.', source: [18] }, body: null, closing: { text: 'Yours sincerely', source: [18] },
    sections: [
      section('Diagnoses', '887161000000102', text),
      section('Investigation results', '1082101000000102'),
      section('Clinical summary', '887181000000106', ...Array.from({ length: paragraphs }, (_, index) => sentence(index + 1)), 'End.'),
    ],
    asOf: 20, approved: state === 'draft' ? null : approved, superseded: state === 'superseded' ? superseded : null, erased: false,
  };
  const record = consultationRecord(history.facts.filter(isConsultationFact));
  return {
    letter,
    consultation: record.id,
    record,
    clinic: riverside,
    outcomes: standardPathway.outcomes,
    author: { id: 'okafor', name: 'Dr Okafor', registration: '7654321' },
    at: '2026-07-06T10:30:00.000Z',
  };
}
