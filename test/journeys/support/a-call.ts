import { Calls } from '../../../apps/api/src/call/calls';
import { Clinician } from './clinician';
import { picturesMove } from './connections';
import { Journey } from './journey';
import type { LineToJanus } from './line-to-janus';
import { Patient } from './patient';
import { type Booking, Reception } from './reception';

/** Mrs Patel and Dr Okafor in a call that goes well, until somebody breaks it. */
export interface ACall {
  journey: Journey;
  clinician: Clinician;
  patient: Patient;
  link: string;
  born: Booking['born'];
  id: string;
}

export const PATIENT = 'Mrs Asha Patel';

export async function aCall(name: string, janus?: LineToJanus): Promise<ACall> {
  const journey = await Journey.open(name, 'desktop', janus?.configuration);
  const booking: Booking = {
    title: 'Mrs', given: 'Asha', family: 'Patel', born: ['14', '3', '1958'], mobile: '07700 900001', mode: 'video', time: journey.timeIn(20), criteria: 'Yes',
  };
  const reception = await journey.comes(Reception, 'reception');
  await reception.signsIn(journey.signIn('rita'));
  await reception.begins();
  await reception.books(booking);
  await reception.invites();
  const link = await reception.copiesTheLink();
  const clinician = await journey.comes(Clinician, 'clinician');
  await clinician.signsIn(journey.signIn('okafor'));
  await clinician.begins();
  const patient = await journey.comes(Patient, 'patient', 'phone');
  await patient.opensTheLink(link);
  await patient.confirmsTheBirthDate(booking.born);
  await patient.confirmsTheChecks();
  await clinician.hearsOfTheArrivalOf(PATIENT);
  await clinician.opensTheRoomOf(PATIENT);
  await clinician.callsIn('video');
  await Promise.all([patient.page, clinician.page].map((page) => picturesMove(page)));
  const id = /consultations\/([^/]+)\/room/.exec(clinician.page.url())?.[1] ?? '';
  return { journey, clinician, patient, link, born: booking.born, id };
}

/** The patient's place in the call at this moment, by which their line is known. */
export function seatOf({ journey, id }: ACall, role = 'patient'): string {
  const seat = journey.server.app.get(Calls).roomOf(id)?.present.find(({ comer, place }) => comer.role === role && place === 'room');
  if (!seat) throw new Error(`No ${role} is in the call`);
  return seat.id;
}
