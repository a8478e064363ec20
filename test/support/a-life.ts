import type { Mode } from '@anteroom/domain';
import { aBooking } from './a-booking';
import type { Api, Browser } from './api';

export interface Booked {
  id: string;
  reference: string;
  revision: number;
  position: string;
}

export const bookedBy = async (browser: Browser, more: object = {}): Promise<Booked> =>
  (await browser.post('/api/consultations').send({ ...aBooking, evenIfBooked: true, ...more }).expect(201)).body as Booked;

/** One command that has to be carried out; answers with where the consultation then is. */
export const does = async (browser: Browser, id: string, stem: string, body: object = {}): Promise<{ revision: number; stage: string; position: string }> => {
  const { body: answer, status } = await browser.post(`/api/consultations/${id}/${stem}`).send(body);
  if (status !== 200) throw new Error(`${stem}: ${status} ${JSON.stringify(answer)}`);
  return answer;
};

export const met = (clinician: string) => ({ suitabilityBy: clinician, criteria: [{ criterion: 'Can talk in private', met: true }] });

/** Booked, found suitable, and invited. */
export const invited = async (api: Api, mode: Mode = 'video', more: object = {}): Promise<string> => {
  const { id } = await bookedBy(api.as.reception, { mode, ...met(api.staff.clinician), ...more });
  await does(api.as.reception, id, 'invite-patient', { channel: 'email' });
  return id;
};

const opening = (mode: Mode) =>
  mode === 'face-to-face'
    ? { kind: 'in-person', freeToTalk: true, othersPresent: false }
    : { kind: mode === 'video' ? 'sound-and-picture' : 'sound-only', freeToTalk: true, othersPresent: false, place: 'At home, 12 Mill Lane', number: '07700 900123' };

/** Called in, identified, both see and hear. */
export const consulting = async (api: Api, id: string, mode: Mode): Promise<void> => {
  const { clinician } = api.as;
  await does(clinician, id, 'call-in');
  await does(clinician, id, 'confirm-identity', { how: 'date-of-birth-and-name' });
  await does(clinician, id, 'check-opening', opening(mode));
};

export const advice = {
  kind: 'given', advice: 'Rest, and take the tablets as agreed.', redFlags: ['Chest pain', 'Fainting'],
  whenToSeekHelp: 'At once, if the pain comes back at rest.', howToSeekHelp: 'Ring 999.', leaflet: 'Living with angina',
};

/** An ordinary visit, from the invitation to the advice, as commands. */
export const STEPS: readonly (readonly [stem: string, body: object])[] = [
  ['invite-patient', { channel: 'email' }],
  ['record-arrival', { how: 'reception' }],
  ['confirm-checks', {}],
  ['call-in', {}],
  ['confirm-identity', { how: 'date-of-birth-and-name' }],
  ['check-opening', { kind: 'sound-and-picture', freeToTalk: true, othersPresent: false, place: 'At home' }],
  ['record-reading', { reading: { what: 'pulse', perMinute: 71 }, takenBy: 'patient' }],
  ['record-safety-netting', advice],
];

/** All that is owed to the patient before it may be closed. */
export const settled = async (api: Api, id: string): Promise<void> => {
  const { clinician } = api.as;
  await does(clinician, id, 'summarise-key-points', { kind: 'given', points: 'Stable angina; tablets as agreed.' });
  await does(clinician, id, 'ask-clarification', { kind: 'given', repeated: 'The dose.' });
  await does(clinician, id, 'record-safety-netting', advice);
  await does(clinician, id, 'record-attendance', { kind: 'on-time' });
  await does(clinician, id, 'record-outcome', { kind: 'discharged', decision: 'Back to the GP.' });
};
