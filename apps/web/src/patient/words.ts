import type { ErasingBasis, HoldBasis } from '@anteroom/domain';
import type { SealedPart } from '@anteroom/domain/kernel';

export const PARTS: Readonly<Record<SealedPart, string>> = { contacts: 'Contact details', clinical: 'Clinical record' };
export const partsInWords = (parts: readonly SealedPart[]): string => parts.map((part) => PARTS[part]).join(' and ').replace(/ and C/, ' and c');

export const ERASING_BASES: Readonly<Record<ErasingBasis, string>> = {
  'retention-over': 'The time for keeping the record is over',
  asked: 'The patient wishes it',
  'wrong-person': 'It was recorded of the wrong person',
  ordered: 'A court or the Information Commissioner ordered it',
};

export const HOLD_BASES: Readonly<Record<HoldBasis, string>> = {
  complaint: 'A complaint',
  claim: 'A claim or a lawsuit',
  inquiry: 'An inquiry or an inquest',
  safeguarding: 'Safeguarding',
  other: 'Something else',
};

const READ: Readonly<Record<string, string>> = {
  record: 'The record',
  history: 'The history',
  letter: 'The GP letter',
  messages: 'The messages to the patient',
  message: 'One message to the patient',
  'visit-letter': 'The letter to the patient',
  guests: 'Who else was invited to the call',
  visit: 'Their own page',
  search: 'Found in a search',
  'double-booking': 'Told that there is a booking already',
  export: 'An export',
  'access-report': 'Who has read the record',
  board: 'The list of the day',
  'open-loops': 'The list of what is unfinished',
  'held-messages': 'The list of messages held after a restore',
  'import-report': 'What became of an imported list',
};
export const readInWords = (what: string): string => READ[what] ?? what;

const FORMS: Readonly<Record<string, string>> = { pdf: 'as PDF', html: 'as a page', fhir: 'for another system', csv: 'as a table' };
export const formInWords = (form: string | null): string => (form && FORMS[form] ? ` ${FORMS[form]}` : '');
