import type { StaffRole } from '../../apps/api/src/organisation/staff.facts';
import { ErasingWorker } from '../../apps/api/src/patient/erasing-worker';
import { advice, bookedBy, consulting, does, met, settled } from '../support/a-life';
import { aBooking, type Api } from '../support/api';
import { signIn } from '../support/staff';

/** Words that stand nowhere else; how the patient is called and reached, and what was said. */
export const CONTACTS = ['Zwetschgenbaum', 'mirabelle@mail.example', '9434765919', 'Pflaumenweg', '07700900321'];
export const CLINICAL = ['Herzklopfen', 'Traubensaft', 'Kopfwehtablette', 'Nelkenwurz', 'Ruhetage'];

const somebody = {
  ...aBooking.details,
  name: { title: 'Mrs', given: 'Mirabelle', family: CONTACTS[0] },
  email: CONTACTS[1],
  mobile: CONTACTS[4],
  address: { lines: [`${CONTACTS[3]} 3`], postcode: 'SE1 1AA' },
};

/** A year after the visit, and when what was confirmed then may be done. */
export const LATER = '2027-07-06T08:00:00.000Z';
export const DUE = '2027-08-05T08:01:00.000Z';

export const REASON = { reason: 'Kept for its time' };
export const EVERYTHING = { parts: ['contacts', 'clinical'], basis: 'retention-over', ...REASON };

/** A face-to-face consultation from booking to follow-up, with a telling word in every place that has words; answers with its id. */
export async function aWholeRecord(api: Api, more: object = {}): Promise<string> {
  const { reception, clinician } = api.as;
  const booking = { mode: 'face-to-face', details: somebody, reason: CLINICAL[0], gp: { name: `Practice in ${CONTACTS[3]}` }, ...met(api.staff.clinician), ...more };
  const { id } = await bookedBy(reception, booking);
  await does(reception, id, 'invite-patient', { channel: 'email' });
  await does(reception, id, 'record-arrival', { how: 'reception' });
  await consulting(api, id, 'face-to-face');
  await does(clinician, id, 'take-note', { text: `Says ${CLINICAL[1]} helps` });
  await does(clinician, id, 'record-medication', { kind: 'started', medicine: CLINICAL[2], dose: '1 mg' });
  await does(clinician, id, 'end-conversation', { cause: 'finished' });
  await settled(api, id);
  await does(clinician, id, 'record-safety-netting', { ...advice, advice: CLINICAL[4] });
  await does(clinician, id, 'draft-letter', { opening: `Thank you. ${CLINICAL[3]}.` });
  await does(clinician, id, 'approve-letter');
  await does(reception, id, 'hand-on-letter', { how: 'post', to: `Practice in ${CONTACTS[3]}` });
  await does(reception, id, 'send-patient-copy', { how: 'post', leaflet: true });
  await clinician.put(`/api/drafts/consultations/${id}/take-note`).send({ text: `${CLINICAL[1]} again, ${CONTACTS[0]}` }).expect(200);
  await api.settled();
  return id;
}

export const patientOf = async (api: Api, id: string): Promise<string> => {
  const { body } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
  return body.record.patientId as string;
};

/** What one asks of a patient; answers with the code of a refusal, or `done`. */
export const asks = async (api: Api, role: StaffRole, patient: string, [stem, body]: readonly [stem: string, body?: object]): Promise<string> => {
  const { body: answer, status } = await api.as[role].post(`/api/patients/${patient}/${stem}`).send(body ?? {});
  return status === 200 ? 'done' : String(answer.code);
};

/** Lets time pass, and everybody sign in again. */
export async function passes(api: Api, time: string): Promise<void> {
  await api.until(time);
  api.as.auditor = await signIn(api.server, 'audrey');
  api.as['service-manager'] = await signIn(api.server, 'sam');
  api.as.administrator = await signIn(api.server, 'nadia');
}

/** The worker has looked, and the lists show what it did. */
export async function looked(api: Api): Promise<void> {
  await api.server.app.get(ErasingWorker).settle();
  await api.settled();
}

/** Asked for by the clinician, confirmed by the administrator, waited for, and done. */
export async function erased(api: Api, patient: string, parts: readonly string[] = EVERYTHING.parts): Promise<void> {
  await passes(api, LATER);
  expect(await asks(api, 'clinician', patient, ['ask-for-erasing', { ...EVERYTHING, parts }])).toBe('done');
  expect(await asks(api, 'administrator', patient, ['confirm-erasing'])).toBe('done');
  await passes(api, DUE);
  await looked(api);
}
