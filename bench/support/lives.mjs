// Whole consultations, each sent command by command to a real server on a clock of its own, for others to multiply.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const reception = (stem, body = {}) => ({ role: 'reception', stem, body });
const clinician = (stem, body = {}) => ({ role: 'clinician', stem, body });

const NEEDS = { interpreter: false, companion: 'none', hearing: false, other: false };
const NOTES = [
  'Tightness in the chest on the hill by the shop for about three months, eased within two minutes of standing still. None at rest, none at night. Sleeps on two pillows, no swelling of the ankles.',
  'Takes the tablets as written on the packet and has missed none this month. Gave up smoking in the spring and walks half an hour most days. No dizziness since the dose was brought down.',
  'Agrees that the heart trace of last month was normal. Worried about her mother, who had a heart attack at sixty; we went through what that does and does not mean for her.',
];

const OPENING = {
  video: { kind: 'sound-and-picture', freeToTalk: true, othersPresent: false, place: 'At home, 12 Mill Lane', number: '07700 900123' },
  telephone: { kind: 'sound-only', freeToTalk: true, othersPresent: false, place: 'At home, 12 Mill Lane', number: '07700 900123' },
  'face-to-face': { kind: 'in-person', freeToTalk: true, othersPresent: false },
};

const ARRIVE = {
  video: [reception('record-arrival', { how: 'reception' }), reception('confirm-checks')],
  telephone: [clinician('record-call-attempt', { kind: 'answered', identified: true })],
  'face-to-face': [reception('record-arrival', { how: 'reception' })],
};

const talk = (mode) => [
  clinician('call-in'),
  clinician('confirm-identity', { how: 'date-of-birth-and-name' }),
  clinician('check-opening', OPENING[mode]),
  ...NOTES.map((text) => clinician('take-note', { text })),
  clinician('record-allergy', { kind: 'none-known' }),
  clinician('record-reading', { reading: { what: 'blood-pressure', systolic: 132, diastolic: 84 }, takenBy: 'patient' }),
  clinician('record-reading', { reading: { what: 'pulse', perMinute: 68 }, takenBy: 'patient' }),
  clinician('record-diagnosis', { certainty: 'working', diagnosis: 'Stable angina' }),
  clinician('record-medication', { kind: 'continued', medicine: 'Aspirin 75 mg once a day' }),
  clinician('record-plan', { plan: 'Exercise test within six weeks. Statin at the same dose. To ring if the pain comes at rest.' }),
  clinician('begin-closing'),
  clinician('summarise-key-points', { kind: 'given', points: 'Stable angina; the tablets stay as they are; an exercise test comes by post.' }),
  clinician('ask-clarification', { kind: 'given', repeated: 'The dose, and when to ring 999.' }),
  clinician('record-safety-netting', {
    kind: 'given', advice: 'The pain should ease when you rest.', redFlags: ['Pain at rest', 'Fainting'],
    whenToSeekHelp: 'If the pain lasts longer than fifteen minutes', howToSeekHelp: 'Ring 999', leaflet: 'Angina',
  }),
  clinician('record-attendance', { kind: 'on-time' }),
  clinician('record-outcome', { kind: 'discharged', decision: 'Back to the GP' }),
  clinician('end-conversation', { cause: 'finished' }),
];
const letter = [
  clinician('draft-letter', { opening: 'Thank you for referring this patient, whom I have seen today.' }),
  clinician('approve-letter'),
  reception('hand-on-letter', { how: 'post', to: 'Mill Lane Surgery' }),
  reception('send-patient-copy', { how: 'post', leaflet: true }),
];

const invited = [reception('record-needs', NEEDS), reception('invite-patient', { channel: 'letter' })];
const whole = (mode) => ({ mode, arrange: invited, arrive: ARRIVE[mode], meet: talk(mode), settle: letter });
const cancelled = { mode: 'telephone', arrange: [...invited, reception('cancel-consultation', { by: 'patient', reason: 'Feels well again' })] };
const unattended = { mode: 'face-to-face', arrange: invited, settle: [reception('record-did-not-attend', { reason: 'Rang twice, no answer' }), ...letter.slice(0, 3)] };
const ahead = (mode, days, steps) => ({ mode, arrange: steps, days });

/** A clinic's mixture of twenty: fifteen whole, two that never came to pass, and three that are still to come, one of them within hours. */
const MIXTURE = [
  ...Array.from({ length: 15 }, (_, index) => whole(['video', 'telephone', 'face-to-face'][index % 3])),
  cancelled, unattended, ahead('video', 1, invited), ahead('video', 20, invited), ahead('telephone', 20, []),
];

/** When each part of a life happens, in minutes from the agreed time. */
const PARTS = [['arrive', -10], ['meet', 0], ['settle', 20]];

/** @param desk as `openDesk` gives it. Whoever is still to come comes at `end` or weeks later; the others came a day before that. */
export async function live(desk, count, end) {
  const start = Math.floor((end - DAY) / MINUTE) * MINUTE;
  const lives = Array.from({ length: count }, (_, index) => MIXTURE[index % MIXTURE.length]);
  await desk.at(start - 7 * DAY);
  const ids = await desk.each(lives, (life, number) => desk.book(number, life.mode, start + (life.days ?? 0) * DAY));
  await desk.each(lives, (life, number) => desk.steps(ids[number], life.arrange));
  await desk.at(start - 40 * MINUTE);
  for (const [part, minutes] of PARTS) {
    await desk.until(start + minutes * MINUTE);
    await desk.each(lives, (life, number) => desk.steps(ids[number], life[part] ?? []));
  }
}
