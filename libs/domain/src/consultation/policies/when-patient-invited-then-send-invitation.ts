import type { ConsultationFact } from '../views/consultation-fact';

/** A letter is printed and a telephone call is made by people; only an e-mail leaves by itself. */
export const whenPatientInvitedThenSendInvitation = ({ data }: ConsultationFact<'PatientInvited'>): boolean => data.channel === 'email';
