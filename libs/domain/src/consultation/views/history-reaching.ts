import { checksInWords, foundInWords } from './history-of-line';
import { detail, word, type Tellings } from './history-telling';
import { plain } from './plain-words';

type Reaching =
  | 'PatientInvited' | 'VisitLinkIssued' | 'VisitLinkWithdrawn' | 'VisitLinkTried' | 'VisitLocked' | 'VisitUnlocked' | 'MessageSent'
  | 'MessageFailed' | 'MessageGivenUp' | 'PatientToldByPhone' | 'ReminderDue' | 'PatientArrived' | 'ChecksPassed' | 'ChecksFailed' | 'HelpAsked'
  | 'HelpGiven' | 'DelayAnnounced' | 'CallAttempted' | 'NotHereYetNoticed' | 'DidNotAttendRecorded' | 'LeftUnseenRecorded'
  | 'Reinstated' | 'StaffAlerted' | 'DutyFellOverdue';

/** Invitation, messages, arrival and waiting. */
export const REACHING: Tellings<Reaching> = {
  PatientInvited: ({ channel, again }, content) => ({
    title: again ? 'Patient invited again' : 'Patient invited',
    open: [word('By', channel)],
    sealed: [detail('Number to ring if it fails', content.backupNumber), detail('Number we ring from', content.ringingFrom)],
  }),
  VisitLinkIssued: () => ({ title: "Link to the patient's page issued" }),
  VisitLinkWithdrawn: (_, { reason }) => ({ title: "Link to the patient's page withdrawn", sealed: [detail('Reason', reason)] }),
  VisitLinkTried: () => ({ title: 'The patient tried the link, and it worked' }),
  VisitLocked: ({ tries }) => ({ title: "Patient's page locked after wrong answers", open: [detail('Tries', tries)] }),
  VisitUnlocked: (_, { reason }) => ({ title: "Patient's page unlocked", sealed: [detail('Reason', reason)] }),
  MessageSent: ({ kind, channel }) => ({
    title: `Message sent: ${plain(kind)}`, open: [detail('By', channel === 'email' ? 'e-mail' : 'outbox folder')],
  }),
  MessageFailed: ({ kind, permanent }, { error }) => ({
    title: `Message could not be delivered: ${plain(kind)}`,
    open: [detail('Will be tried again', !permanent)],
    sealed: [detail('Answer of the mail server', error)],
  }),
  MessageGivenUp: ({ kind }) => ({ title: `Message not sent, because it was no longer true: ${plain(kind)}` }),
  PatientToldByPhone: (_, { note }) => ({ title: 'Patient told by telephone', sealed: [detail('Note', note)] }),
  ReminderDue: ({ stale }) => ({ title: stale ? 'A reminder came too late and was not sent' : 'Reminder due' }),
  PatientArrived: ({ how, late }) => ({
    title: 'Patient arrived',
    open: [detail('How', { link: 'opened the link', telephone: 'answered the telephone', reception: 'checked in at reception' }[how]), detail('After the appointed time', late)],
  }),
  ChecksPassed: ({ by, found, line }) => ({
    title: checksInWords(by, found),
    open: foundInWords(found, line),
  }),
  ChecksFailed: ({ what }, { details }) => ({ title: 'A check before the call failed', open: [word('What', what)], sealed: [detail('Details', details)] }),
  HelpAsked: ({ about }, { words }) => ({ title: 'Help asked for', open: [word('About', about)], sealed: [detail('In their words', words)] }),
  HelpGiven: (_, { what }) => ({ title: 'Help given', sealed: [detail('What was done', what)] }),
  DelayAnnounced: ({ minutes, cause }, { words }) => ({
    title: minutes > 0 ? `Told of a delay of about ${minutes} minutes` : 'Told that there is no delay any more',
    open: [word('Cause', cause)],
    sealed: [detail('Words', words)],
  }),
  CallAttempted: ({ kind }, { number, note }) => ({
    title: {
      answered: 'Rang the patient, who answered', 'no-answer': 'Rang the patient: no answer',
      voicemail: 'Rang the patient: voicemail, no clinical detail left', 'wrong-person': 'Rang the patient: somebody else answered',
    }[kind],
    sealed: [detail('Number', number), detail('Note', note)],
  }),
  NotHereYetNoticed: ({ late }) => ({
    title: 'Patient not here yet', open: [late ? detail('Noticed', 'late, after the service had been down: ring the patient') : null],
  }),
  DidNotAttendRecorded: ({ evidence }, { reason }) => ({
    title: 'Recorded as did not attend',
    open: [
      detail('The patient had been told', evidence.told),
      detail('A message had failed', evidence.messagesFailed),
      detail('The service was up', evidence.serviceUp === null ? 'not known' : evidence.serviceUp),
      detail('Calls tried', evidence.callsTried),
      detail('Minutes past the appointed time', evidence.minutesPast),
    ],
    sealed: [detail('Reason', reason)],
  }),
  LeftUnseenRecorded: (_, { reason }) => ({ title: 'The patient had arrived and left unseen', sealed: [detail('Reason', reason)] }),
  Reinstated: ({ kind, start }, { reason }, { moment }) => ({
    title: kind === 'new-appointment' ? 'Reinstated with a new appointment' : 'Reinstated: it had been ended by mistake',
    open: [detail('Appointment', moment(start))],
    sealed: [detail('Reason', reason)],
  }),
  StaffAlerted: ({ about, tells }) => ({ title: `Alert: ${plain(about)}`, open: [word('Told', tells)] }),
  DutyFellOverdue: ({ duty }, _, teller) => ({ title: `Overdue: ${teller.duty(duty)}` }),
};
