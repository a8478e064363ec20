import type { Letter, LetterSection } from '@anteroom/domain';
import type { LetterPage } from '../letter-page';

interface Wanted {
  name?: string;
  text?: string;
  paragraphs?: number;
  state?: 'draft' | 'approved' | 'superseded';
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
export function aLetterPage({ name = 'Mrs Asha Patel', text = 'Palpitations, settled.', paragraphs = 0, state = 'approved' }: Wanted = {}): LetterPage {
  const letter: Letter = {
    kind: 'outpatient', title: 'Cardiology outpatient letter', code: '823681000000100', reference: 'K7-4MPQ', patientName: name,
    to: { name: 'Weir Lane Surgery', code: 'V81999', address: { lines: ['1 Weir Lane'], postcode: 'ZZ99 3AB' } },
    opening: { text: 'Dear Dr Sharma,\n\nI saw Mrs Patel by video.', source: [18] }, body: null, closing: { text: 'Yours sincerely', source: [18] },
    sections: [
      section('Diagnoses', '887161000000102', text),
      section('Investigation results', '1082101000000102'),
      section('Clinical summary', '887181000000106', ...Array.from({ length: paragraphs }, (_, index) => sentence(index + 1)), 'End.'),
    ],
    asOf: 20, approved: state === 'draft' ? null : approved, superseded: state === 'superseded' ? superseded : null, erased: false,
  };
  return {
    letter,
    consultation: '0b7c9a52-6f6e-4d0c-9d53-1f2a3b4c5d6e',
    patient: { name, nhsNumber: '9990000018', dateOfBirth: '1958-03-14' },
    clinic: { id: 'riverside-cardiology', name: 'Riverside Cardiology', address: { lines: ['Riverside Hospital'], postcode: 'ZZ99 3AC' }, number: '020 7946 0001', zone: 'Europe/London' },
  };
}
