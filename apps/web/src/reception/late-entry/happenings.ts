import { actionOf, type Action } from '../desk/actions';

/** What may have happened on paper, in the words of those who were there, and the command that says so. */
export interface Happening {
  stem: string;
  text: string;
  hint?: string;
}

export const HAPPENINGS: readonly Happening[] = [
  { stem: 'record-arrival', text: 'The patient arrived, or was checked in' },
  { stem: 'record-call-attempt', text: 'The patient was rung' },
  { stem: 'tell-patient-by-phone', text: 'The patient was told how to attend, by telephone' },
  { stem: 'switch-mode', text: 'They were seen another way than booked' },
  { stem: 'record-left-unseen', text: 'The patient left unseen' },
  { stem: 'record-did-not-attend', text: 'The patient did not attend', hint: 'Not possible when our service was down at the time: then ring the patient and move the appointment' },
  { stem: 'cancel-consultation', text: 'It was cancelled' },
  { stem: 'confirm-prior-tests', text: 'The tests came in' },
  { stem: 'record-patient-contact', text: 'The patient was contacted afterwards' },
  { stem: 'do-follow-up', text: 'A follow-up was done' },
  { stem: 'hand-on-letter', text: 'The GP letter was handed on' },
  { stem: 'record-emergency-services', text: '999 was called' },
];

export const SEEN = 'seen';

export const actionFor = (stem: string): Action | undefined => actionOf(stem === SEEN ? 'record-arrival' : stem);
