import type { Instant } from '../kernel';
import type {
  AskClarification, Book, CheckOpening, InvitePatient, RecordNeeds, RecordOutcome, RecordSafetyNetting, SummariseKeyPoints,
} from '../consultation/commands';
import type { Mode } from '../pathway/vocabulary';
import { drOkafor, mrsPatel } from './cast';

/** Ten in the morning in London, when clocks stand an hour ahead. */
export const START: Instant = '2026-07-06T09:00:00.000Z';
const MINUTE = 60_000;

/** So long before the agreed time; after it, when negative. */
export const minutesBefore = (minutes: number): Instant => new Date(Date.parse(START) - minutes * MINUTE).toISOString();

export const aBooking = (mode: Mode = 'video'): Book => ({
  clinic: 'riverside-cardiology',
  patient: mrsPatel.id,
  reference: 'K7-4MPQ',
  start: START,
  minutes: 20,
  mode,
  clinician: drOkafor.id,
  visit: 'first',
  details: {
    name: { title: 'Mrs', given: 'Asha', family: 'Patel' },
    dateOfBirth: '1958-03-14',
    nhsNumber: '9990000018',
    clinicNumber: 'RC-1044',
    mobile: '07700 900123',
    email: 'asha@example.org',
    address: { lines: ['4 Weir Lane'], postcode: 'ZZ99 3AA' },
  },
  gp: { name: 'Weir Lane Surgery', code: 'V81999' },
  reason: 'Chest pain on exertion',
  clinicianName: 'Dr Okafor',
  criteria: [{ criterion: 'The condition is stable', met: true }],
});

export const someNeeds: RecordNeeds = { interpreter: true, companion: 'none', hearing: false, other: false, language: 'Gujarati' };

export const anInvitation: InvitePatient = {
  channel: 'email',
  backupNumber: '020 7946 0000',
  ringingFrom: '020 7946 0001',
  token: 'a'.repeat(64),
  code: 'b'.repeat(64),
};

const COMMUNICATION = { video: 'sound-and-picture', telephone: 'sound-only', 'face-to-face': 'in-person' } as const;

export const anOpening = (mode: Mode = 'video'): CheckOpening => ({
  kind: COMMUNICATION[mode],
  freeToTalk: true,
  othersPresent: false,
  place: mode === 'face-to-face' ? undefined : 'At home',
});

export const theKeyPoints: SummariseKeyPoints = { kind: 'given', points: 'The heart trace is normal. The tablets stay as they are.' };
export const theClarification: AskClarification = { kind: 'given', repeated: 'The dose' };
export const theAdvice: RecordSafetyNetting = {
  kind: 'given',
  advice: 'The pain should ease when you rest.',
  redFlags: ['Pain at rest', 'Fainting'],
  whenToSeekHelp: 'If the pain lasts longer than fifteen minutes',
  howToSeekHelp: 'Ring 999',
  ifCareDoesNotHappen: 'Ring the clinic if no letter has come in two weeks',
  leaflet: 'Angina',
};
export const theOutcome: RecordOutcome = { kind: 'discharged', decision: 'Back to the GP' };
