import type { ConsultationFact } from '../views/consultation-fact';

/** By post and by hand the advice goes with the copy. */
export const whenPatientCopySentThenSendAftercare = ({ data }: ConsultationFact<'PatientCopySent'>): boolean => data.kind === 'email';
