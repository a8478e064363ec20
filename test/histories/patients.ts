import { ErasingWorker } from '../../apps/api/src/patient/erasing-worker';
import type { Api } from '../support/api';
import { signIn } from '../support/staff';

/** After the time for which a record is kept, and after the time to think again. */
const A_YEAR_LATER = '2027-07-06T08:00:00.000Z';
const THIRTY_DAYS_ON = '2027-08-05T08:01:00.000Z';
const EVERYTHING = { parts: ['contacts', 'clinical'], basis: 'retention-over', reason: 'Kept for its time' };

/** All that can become of what is known of a patient; in the end the keys are destroyed. */
export async function eraseThe(api: Api, consultation: string): Promise<void> {
  const browsers = { clinician: api.as.clinician, administrator: api.as.administrator };
  const waitUntil = async (time: string): Promise<void> => {
    await api.until(time);
    browsers.clinician = api.as.clinician;
    browsers.administrator = await signIn(api.server, 'nadia');
  };
  await waitUntil(A_YEAR_LATER);
  const { body } = await browsers.clinician.get(`/api/consultations/${consultation}`).expect(200);
  const asks = async (role: keyof typeof browsers, stem: string, input: object = {}): Promise<void> => {
    const answer = await browsers[role].post(`/api/patients/${body.record.patientId}/${stem}`).send(input);
    if (answer.status !== 200) throw new Error(`${stem}: ${JSON.stringify(answer.body)}`);
  };
  await asks('administrator', 'place-hold', { basis: 'complaint', reason: 'Complaint 17' });
  await asks('administrator', 'lift-hold', { hold: 0, reason: 'Settled' });
  await asks('clinician', 'ask-for-erasing', EVERYTHING);
  await asks('clinician', 'withdraw-erasing', { reason: 'Too early' });
  await asks('clinician', 'ask-for-erasing', EVERYTHING);
  await asks('administrator', 'confirm-erasing');
  await waitUntil(THIRTY_DAYS_ON);
  await api.server.app.get(ErasingWorker).settle();
}
