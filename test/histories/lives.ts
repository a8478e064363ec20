import type { Mode, Role } from '@anteroom/domain';
import { advice } from '../support/a-life';

/** In a step that names a guest: whoever was invited last. */
export const LAST_INVITED = 'last-invited';

/** One command. Those of `system` and `patient` are not on the staff's doors, and are sent from within. */
export type Step = readonly [role: Extract<Role, 'reception' | 'clinician' | 'system' | 'patient'>, stem: string, input?: object];

export interface Life {
  mode: Mode;
  /** More for the booking. */
  booking?: object;
  /** An hour before the appointment. */
  before: readonly Step[];
  /** Ten minutes before it. */
  here?: readonly Step[];
  /** At its time. */
  met?: readonly Step[];
  /** Forty minutes later. */
  after?: readonly Step[];
}

const NEEDS = { interpreter: true, companion: 'carer', hearing: true, other: false, language: 'Gujarati', companionName: 'Ravi Patel', preferredMode: 'telephone' };
const RING = { number: '07700 900123' };
const FOUND = { camera: 'does-not-work', microphone: 'works', speaker: 'works', connection: 'works' };
const ECG = 'Electrocardiogram';
const sent = { kind: 'invitation', message: '5f0c0f7e-4f1c-4e0e-8f6e-0a6f3f1d2c01' };

const settled: readonly Step[] = [
  ['clinician', 'summarise-key-points', { kind: 'given', points: 'Stable angina; tablets as agreed.', repeated: 'The dose.' }],
  ['clinician', 'ask-clarification', { kind: 'given', repeated: 'When to ring 999.' }],
  ['clinician', 'record-safety-netting', advice],
  ['clinician', 'record-attendance', { kind: 'on-time' }],
];
const discharged: Step = ['clinician', 'record-outcome', { kind: 'discharged', decision: 'Back to the GP.' }];
const letter: readonly Step[] = [
  ['clinician', 'draft-letter', { opening: 'Thank you for referring Mrs Patel.', body: 'She is well.', closing: 'With kind regards' }],
  ['clinician', 'approve-letter'],
  ['reception', 'hand-on-letter', { how: 'post', to: 'Mill Lane Surgery' }],
];
const copy: Step = ['reception', 'send-patient-copy', { how: 'post', leaflet: true, note: 'Second class' }];

const byVideo: Life = {
  mode: 'video',
  booking: { tests: [ECG], gp: { name: 'Mill Lane Surgery', code: 'V81999' }, reason: 'Chest pain on exertion', clinicianName: 'Dr Okafor' },
  before: [
    ['reception', 'refer-suitability', { why: 'asked', reason: 'Wants to come in' }],
    ['clinician', 'decide-suitability', { kind: 'suitable', criteria: [{ criterion: 'Can talk in private', met: true }], reason: 'Known to us' }],
    ['reception', 'record-needs', NEEDS],
    ['clinician', 'require-prior-tests', { tests: [ECG] }],
    ['reception', 'confirm-prior-tests', { details: 'Arrived by post' }],
    ['reception', 'invite-patient', { channel: 'email' }],
    ['system', 'observe-message', { ...sent, sent: true, channel: 'email' }],
    ['patient', 'try-visit-link'],
    ['patient', 'lock-visit', { tries: 5 }],
    ['reception', 'unlock-visit', { reason: 'Mistyped the year' }],
    ['patient', 'state-preference', { kind: 'telephone', words: 'My camera is old' }],
    ['reception', 'answer-preference', { answer: 'We will ring if it fails' }],
    ['reception', 'invite-guest', { kind: 'companion', name: 'Ravi Patel', mobile: '07700 900125' }],
    ['reception', 'withdraw-guest', { guest: LAST_INVITED, reason: 'Has to work' }],
    ['reception', 'invite-guest', { kind: 'interpreter', name: 'Ms Shah', email: 'shah@mail.example' }],
    ['reception', 'correct-contacts', { contacts: { mobile: '07700 900124', email: 'meera@mail.example', address: { lines: ['12 Mill Lane'], postcode: 'LS9 7TF' } } }],
  ],
  here: [
    ['reception', 'record-arrival', { how: 'telephone' }],
    ['patient', 'report-failed-checks', { what: 'camera', details: 'Black picture' }],
    ['patient', 'ask-for-help', { about: 'picture', words: 'I see nothing' }],
    ['reception', 'give-help', { what: 'Another browser' }],
    ['patient', 'confirm-checks', { by: 'patient', found: FOUND, line: { rttMs: 48, lost: 0.01, relayed: false } }],
    ['reception', 'announce-delay', { minutes: 10, cause: 'previous-patient', words: 'Sorry' }],
  ],
  met: [
    ['clinician', 'call-in'],
    ['system', 'note-call-way', { kind: 'janus' }],
    ['system', 'observe-connection', { state: 'established' }],
    ['system', 'note-call-quality', { kind: 'fine', toward: 'patient', delayMs: 90 }],
    ['patient', 'answer-opening', { kind: 'sees-and-hears' }],
    ['system', 'admit-guest', { kind: 'interpreter', guest: LAST_INVITED, name: 'Ms Shah' }],
    ['system', 'admit-second-device'],
    ['system', 'hold-call', { kind: 'on-hold' }],
    ['system', 'hold-call', { kind: 'taken-up' }],
    ['clinician', 'confirm-identity', { how: 'date-of-birth-and-name' }],
    ['clinician', 'check-opening', { kind: 'sound-and-picture', freeToTalk: true, othersPresent: true, present: 'Her son', place: 'At home', ...RING }],
    ['clinician', 'record-chaperone', { kind: 'present', name: 'Sister Byrne' }],
    ['system', 'observe-connection', { state: 'degraded', why: 'loss' }],
    ['system', 'observe-connection', { state: 'lost', side: 'patient' }],
    ['clinician', 'resume-call'],
    ['system', 'observe-connection', { state: 'established' }],
    ['clinician', 'report-technical-failure', { what: 'picture', done: 'continued-without', details: 'Frozen' }],
    ['clinician', 'take-note', { text: '  Chest pain on hills.\n\tNone at rest.  ' }],
    ['clinician', 'record-reading', { reading: { what: 'blood-pressure', systolic: 132, diastolic: 84 }, takenBy: 'patient', device: 'Omron M2' }],
    ['clinician', 'record-examination', { limited: true, findings: 'Not breathless while talking' }],
    ['clinician', 'declare-examination-inadequate', { reason: 'The ankles cannot be seen' }],
    ['clinician', 'record-allergy', { kind: 'allergy', substance: 'Penicillin', reaction: 'Rash' }],
    ['clinician', 'record-diagnosis', { certainty: 'working', diagnosis: 'Stable angina' }],
    ['system', 'note-call-media', { kind: 'sound-lost', of: 'clinician' }],
    ['clinician', 'record-medication', { kind: 'started', medicine: 'Bisoprolol', dose: '2.5 mg', route: 'By mouth', frequency: 'Once a day' }],
    ['clinician', 'record-plan', { plan: 'Exercise test', forPatient: 'Come to the hospital', forGp: 'Please check the pulse' }],
    ['system', 'note-call-media', { kind: 'sound-back', of: 'clinician' }],
    ['clinician', 'discard-chat', { lines: 2, reason: 'A bank card was typed by mistake' }],
    ['system', 'note-guest-left', { kind: 'interpreter', guest: LAST_INVITED, how: 'lost' }],
    ['clinician', 'switch-mode', { kind: 'telephone', why: 'technical-failure', reason: 'The picture froze' }],
    ['clinician', 'check-opening', { kind: 'sound-only', freeToTalk: true, othersPresent: false, place: 'At home', ...RING }],
    ['clinician', 'owe-follow-up', { kind: 'tests', details: 'Exercise test' }],
    ['clinician', 'owe-follow-up', { kind: 'prescription', details: 'Bisoprolol' }],
    ['clinician', 'begin-closing'],
    ...settled, discharged,
    ['clinician', 'end-conversation', { cause: 'finished' }],
    ['system', 'keep-chat', { lines: [{ who: 'patient', text: 'I cannot hear you', at: '2026-07-06T09:00:30.000Z' }] }],
  ],
  after: [
    ['clinician', 'correct-entry', { of: 'NoteTaken', reason: 'The hills were stairs', should: 'Chest pain on stairs' }],
    ...letter,
    ['reception', 'report-letter-failure', { reason: 'Came back' }],
    ['reception', 'hand-on-letter', { how: 'email', to: 'mill.lane@mail.example' }],
    ['reception', 'confirm-letter-delivery', { note: 'Rang them' }],
    copy,
    ['clinician', 'do-follow-up', { kind: 'tests', details: 'Booked for August' }],
    ['clinician', 'declare-follow-up-unneeded', { kind: 'prescription', reason: 'The GP writes it' }],
    ['reception', 'record-patient-contact', { reached: true, how: 'By telephone', what: 'Told when the test is' }],
    ['reception', 'withdraw-visit-link', { reason: 'Over' }],
    ['reception', 'issue-visit-link'],
  ],
};

const byTelephone: Life = {
  mode: 'telephone',
  booking: { tests: [ECG] },
  before: [
    ['clinician', 'override-suitability', { reason: 'Lives on an island' }],
    ['reception', 'invite-patient', { channel: 'letter' }],
    ['system', 'observe-message', { ...sent, sent: false, permanent: true, error: 'No such address' }],
    ['system', 'observe-message', { kind: 'reminder', message: '5f0c0f7e-4f1c-4e0e-8f6e-0a6f3f1d2c02', sent: 'never' }],
    ['reception', 'tell-patient-by-phone', { note: 'Told the time' }],
  ],
  met: [
    ['clinician', 'record-call-attempt', { kind: 'no-answer', ...RING }],
    ['clinician', 'record-call-attempt', { kind: 'answered', identified: false }],
    ['clinician', 'waive-prior-tests', { reason: 'Not needed for this question' }],
    ['reception', 'record-arrival', { how: 'telephone' }],
    ['clinician', 'call-in'],
    ['clinician', 'pass-gate', { kind: 'identity', reason: 'Known for years' }],
    ['clinician', 'check-opening', { kind: 'sound-only', freeToTalk: true, othersPresent: false, place: 'On the ferry', ...RING }],
    ['clinician', 'record-reading', { reading: { what: 'weight', kilograms: 71 }, takenBy: 'patient' }],
    ...settled,
    ['clinician', 'record-outcome', { kind: 'another-appointment', decision: 'See again in a month.' }],
    ['clinician', 'complete-consultation'],
  ],
  after: [
    ...letter, copy,
    ['reception', 'book-repeat-appointment', { start: '2026-08-06T09:00:00Z', note: 'In the morning' }],
    ['clinician', 'confirm-identity', { how: 'known-to-me' }],
    ['clinician', 'review-passed-gates', { finding: 'Rightly passed' }],
  ],
};

const faceToFace: Life = {
  mode: 'face-to-face',
  before: [['reception', 'invite-patient', { channel: 'telephone' }]],
  here: [['reception', 'record-arrival', { how: 'reception' }]],
  met: [
    ['clinician', 'call-in'],
    ['clinician', 'confirm-identity', { how: 'document' }],
    ['clinician', 'check-opening', { kind: 'in-person', freeToTalk: true, othersPresent: false }],
    ['clinician', 'declare-emergency', { place: 'Room 3', number: '020 7946 0100', what: 'Fainted' }],
    ['clinician', 'record-emergency-services', { by: 'clinician', details: 'Ambulance on its way' }],
    ['clinician', 'summarise-key-points', { kind: 'could-not-be-given', couldNot: 'emergency-transfer', reason: 'Taken to hospital' }],
    ['clinician', 'ask-clarification', { kind: 'not-applicable', reason: 'Unconscious' }],
    ['clinician', 'record-safety-netting', { kind: 'could-not-be-given', couldNot: 'emergency-transfer', reason: 'Taken to hospital' }],
    ['clinician', 'record-attendance', { kind: 'on-time' }],
    ['clinician', 'record-outcome', { kind: 'appointment-later', decision: 'When out of hospital.' }],
    ['clinician', 'end-conversation', { cause: 'emergency' }],
  ],
  after: [
    ...letter, copy,
    ['clinician', 'review-emergency', { finding: 'All was there in two minutes' }],
    ['clinician', 'declare-repeat-unneeded', { reason: 'The hospital sees her' }],
  ],
};

const movedAndCancelled: Life = {
  mode: 'video',
  before: [
    ['clinician', 'decide-suitability', { kind: 'suitable', criteria: [{ criterion: 'Can talk in private', met: true }] }],
    ['reception', 'invite-patient', { channel: 'email' }],
    ['reception', 'move-appointment', { start: '2026-07-08T09:00:00Z', minutes: 20, by: 'patient', reason: 'At work' }],
    ['reception', 'cancel-consultation', { by: 'clinic', reason: 'The doctor is ill' }],
    ['reception', 'reinstate', { kind: 'new-appointment', start: '2026-07-09T09:00:00Z', minutes: 20, reason: 'She is back' }],
    ['reception', 'invite-patient', { channel: 'email' }],
    ['system', 'observe-message', { ...sent, sent: 'never' }],
  ],
};

const notThere: Life = {
  mode: 'face-to-face',
  before: [['reception', 'invite-patient', { channel: 'letter' }]],
  after: [
    ['reception', 'record-did-not-attend', { reason: 'Rang twice' }],
    ['clinician', 'take-note', { text: 'Moved house, says the neighbour.' }],
  ],
};

const unseen: Life = {
  mode: 'face-to-face',
  before: [['reception', 'invite-patient', { channel: 'letter' }]],
  here: [['reception', 'record-arrival', { how: 'reception' }]],
  after: [['reception', 'record-left-unseen', { reason: 'Could wait no longer' }]],
};

/** Nobody does anything, and time passes. */
const forgotten: Life = { mode: 'video', booking: { start: '2026-07-10T09:00:00Z' }, before: [['reception', 'refer-suitability', { why: 'not-known' }]] };

/** Whose keys are destroyed in the end. */
const erased: Life = { mode: 'telephone', before: [['reception', 'cancel-consultation', { by: 'patient', reason: 'Moved abroad' }]] };

/** Every mode, and every fact that the standard pathway knows. */
export const LIVES = { byVideo, byTelephone, faceToFace, movedAndCancelled, notThere, unseen, forgotten, erased } as const satisfies Record<string, Life>;
export type LifeName = keyof typeof LIVES;
