import type { FactType } from '@anteroom/domain';
import type { ComponentType } from 'react';
import type { ConsultationNow } from '../../shared/use-consultation';
import type { DeskProps } from './desk-form';
import { AnnounceDelayForm } from '../announce-delay/announce-delay.form';
import { AnswerPreferenceForm } from '../answer-preference/answer-preference.form';
import { AskForHelpForm } from '../ask-for-help/ask-for-help.form';
import { BookRepeatAppointmentForm } from '../book-repeat-appointment/book-repeat-appointment.form';
import { CancelConsultationForm } from '../cancel-consultation/cancel-consultation.form';
import { ConfirmChecksForm } from '../confirm-checks/confirm-checks.form';
import { ConfirmLetterDeliveryForm } from '../confirm-letter-delivery/confirm-letter-delivery.form';
import { ConfirmPriorTestsForm } from '../confirm-prior-tests/confirm-prior-tests.form';
import { CorrectContactsForm } from '../correct-contacts/correct-contacts.form';
import { DoFollowUpForm } from '../do-follow-up/do-follow-up.form';
import { GiveHelpForm } from '../give-help/give-help.form';
import { HandOnLetterForm } from '../hand-on-letter/hand-on-letter.form';
import { InviteGuestForm } from '../invite-guest/invite-guest.form';
import { InvitePatientForm } from '../invite-patient/invite-patient.form';
import { IssueVisitLinkForm } from '../issue-visit-link/issue-visit-link.form';
import { MoveAppointmentForm } from '../move-appointment/move-appointment.form';
import { RecordArrivalForm } from '../record-arrival/record-arrival.form';
import { RecordCallAttemptForm } from '../record-call-attempt/record-call-attempt.form';
import { RecordDidNotAttendForm } from '../record-did-not-attend/record-did-not-attend.form';
import { RecordEmergencyServicesForm } from '../record-emergency-services/record-emergency-services.form';
import { RecordLeftUnseenForm } from '../record-left-unseen/record-left-unseen.form';
import { RecordNeedsForm } from '../record-needs/record-needs.form';
import { RecordPatientContactForm } from '../record-patient-contact/record-patient-contact.form';
import { ReferSuitabilityForm } from '../refer-suitability/refer-suitability.form';
import { ReinstateForm } from '../reinstate/reinstate.form';
import { ReportFailedChecksForm } from '../report-failed-checks/report-failed-checks.form';
import { ReportLetterFailureForm } from '../report-letter-failure/report-letter-failure.form';
import { RequirePriorTestsForm } from '../require-prior-tests/require-prior-tests.form';
import { SendPatientCopyForm } from '../send-patient-copy/send-patient-copy.form';
import { StatePreferenceForm } from '../state-preference/state-preference.form';
import { SwitchModeForm } from '../switch-mode/switch-mode.form';
import { TellPatientByPhoneForm } from '../tell-patient-by-phone/tell-patient-by-phone.form';
import { UnlockVisitForm } from '../unlock-visit/unlock-visit.form';
import { WithdrawGuestForm } from '../withdraw-guest/withdraw-guest.form';
import { WithdrawVisitLinkForm } from '../withdraw-visit-link/withdraw-visit-link.form';

export type Group = 'arrival' | 'appointment' | 'invitation' | 'patient' | 'afterwards';

export interface Action {
  stem: string;
  title: string;
  group: Group;
  Form: ComponentType<DeskProps>;
  /** The fact it leads to, by which a duty that is closed by that fact finds it. */
  fact: FactType;
  /** When it can be done, for those who look for it at another time. */
  when: string;
  /** Whether it makes sense at all, where the service would allow it in this stage whatever there is to do. */
  makesSense?: (now: ConsultationNow) => boolean;
}

const isLocked: Action['makesSense'] = ({ owed }) => owed.some(({ duty }) => duty === 'unlock-visit');
const hasWish: Action['makesSense'] = ({ record }) => record.sections.wishes.length > 0;
const askedForHelp: Action['makesSense'] = ({ record }) => record.sections.help.length > 0;
const hasGuests: Action['makesSense'] = ({ record }) => (record.sections.guests ?? []).length > 0;
const lacksTests: Action['makesSense'] = ({ record }) => !record.known.includes('tests');
const owesFollowUp: Action['makesSense'] = ({ record }) => record.followUps.some(({ state, kind }) => state === 'owed' && kind !== 'repeat-appointment');

const BEFORE = 'Before the call, or before the patient is seen.';
const AFTER = 'After the consultation, once the letter is approved.';
const ENDED = 'After the consultation was closed, cancelled or ended unseen.';
const ALWAYS = 'At any time.';

/** Everything reception can do to one consultation, in the order in which a day usually goes. */
export const ACTIONS: readonly Action[] = [
  { stem: 'record-arrival', title: 'Check in', group: 'arrival', Form: RecordArrivalForm, fact: 'PatientArrived', when: 'Once, before the patient has arrived.' },
  { stem: 'record-call-attempt', title: 'Record a call', group: 'arrival', Form: RecordCallAttemptForm, fact: 'CallAttempted', when: ALWAYS },
  { stem: 'confirm-checks', title: 'Confirm the checks', group: 'arrival', Form: ConfirmChecksForm, fact: 'ChecksPassed', when: 'After the patient has arrived, before the call.' },
  { stem: 'report-failed-checks', title: 'Something does not work', group: 'arrival', Form: ReportFailedChecksForm, fact: 'ChecksFailed', when: BEFORE },
  { stem: 'give-help', title: 'Record that the patient was helped', group: 'arrival', Form: GiveHelpForm, fact: 'HelpGiven', when: 'When the patient has asked for help.', makesSense: askedForHelp },
  { stem: 'ask-for-help', title: 'Note that the patient needs help', group: 'arrival', Form: AskForHelpForm, fact: 'HelpAsked', when: ALWAYS },
  { stem: 'announce-delay', title: 'Announce a delay', group: 'arrival', Form: AnnounceDelayForm, fact: 'DelayAnnounced', when: BEFORE },
  { stem: 'record-did-not-attend', title: 'Did not attend', group: 'arrival', Form: RecordDidNotAttendForm, fact: 'DidNotAttendRecorded', when: 'After the time of the appointment, and never once the patient has arrived: then it is “left unseen”.' },
  { stem: 'record-left-unseen', title: 'Left unseen', group: 'arrival', Form: RecordLeftUnseenForm, fact: 'LeftUnseenRecorded', when: 'After the patient has arrived, before they are called in.' },
  { stem: 'record-emergency-services', title: '999 was called', group: 'arrival', Form: RecordEmergencyServicesForm, fact: 'EmergencyServicesCalled', when: 'Until the consultation has ended.' },

  { stem: 'switch-mode', title: 'Switch mode', group: 'appointment', Form: SwitchModeForm, fact: 'ModeSwitched', when: 'Until the conversation is wrapped up.' },
  { stem: 'move-appointment', title: 'Move the appointment', group: 'appointment', Form: MoveAppointmentForm, fact: 'AppointmentMoved', when: BEFORE },
  { stem: 'cancel-consultation', title: 'Cancel', group: 'appointment', Form: CancelConsultationForm, fact: 'ConsultationCancelled', when: BEFORE },
  { stem: 'reinstate', title: 'Take back the ending', group: 'appointment', Form: ReinstateForm, fact: 'Reinstated', when: 'After it was cancelled, or ended as did not attend or left unseen.' },
  { stem: 'refer-suitability', title: 'Ask a clinician whether this suits', group: 'appointment', Form: ReferSuitabilityForm, fact: 'SuitabilityReferred', when: BEFORE },

  { stem: 'invite-patient', title: 'Invite', group: 'invitation', Form: InvitePatientForm, fact: 'PatientInvited', when: 'Before the patient has arrived, once a clinician has decided that this way suits.' },
  { stem: 'tell-patient-by-phone', title: 'Told by telephone', group: 'invitation', Form: TellPatientByPhoneForm, fact: 'PatientToldByPhone', when: 'Before the patient has arrived.' },
  { stem: 'unlock-visit', title: 'Unlock the link', group: 'invitation', Form: UnlockVisitForm, fact: 'VisitUnlocked', when: 'When it is locked.', makesSense: isLocked },
  { stem: 'issue-visit-link', title: 'Issue a new link', group: 'invitation', Form: IssueVisitLinkForm, fact: 'VisitLinkIssued', when: ALWAYS },
  { stem: 'invite-guest', title: 'Invite a companion or an interpreter', group: 'invitation', Form: InviteGuestForm, fact: 'GuestInvited', when: 'Until the conversation has ended.' },
  { stem: 'withdraw-guest', title: 'Withdraw the link of a companion or an interpreter', group: 'invitation', Form: WithdrawGuestForm, fact: 'GuestWithdrawn', when: 'When one was invited.', makesSense: hasGuests },
  { stem: 'withdraw-visit-link', title: 'Withdraw the link', group: 'invitation', Form: WithdrawVisitLinkForm, fact: 'VisitLinkWithdrawn', when: 'When there is one.' },

  { stem: 'correct-contacts', title: 'Correct name or contacts', group: 'patient', Form: CorrectContactsForm, fact: 'ContactsCorrected', when: ALWAYS },
  { stem: 'record-needs', title: 'Record needs', group: 'patient', Form: RecordNeedsForm, fact: 'NeedsRecorded', when: 'Until the conversation has ended.' },
  { stem: 'state-preference', title: 'Record a wish', group: 'patient', Form: StatePreferenceForm, fact: 'PreferenceStated', when: 'Until the conversation has ended.' },
  { stem: 'answer-preference', title: 'Answer the wish', group: 'patient', Form: AnswerPreferenceForm, fact: 'PreferenceAnswered', when: 'When the patient has asked for something.', makesSense: hasWish },
  { stem: 'require-prior-tests', title: 'Require tests first', group: 'patient', Form: RequirePriorTestsForm, fact: 'PriorTestsRequired', when: BEFORE },
  { stem: 'confirm-prior-tests', title: 'Tests are done', group: 'patient', Form: ConfirmPriorTestsForm, fact: 'PriorTestsConfirmed', when: 'Until the conversation has ended.', makesSense: lacksTests },

  { stem: 'book-repeat-appointment', title: 'Book the repeat appointment', group: 'afterwards', Form: BookRepeatAppointmentForm, fact: 'RepeatAppointmentBooked', when: 'From when the conversation has ended.' },
  { stem: 'hand-on-letter', title: 'Hand on the GP letter', group: 'afterwards', Form: HandOnLetterForm, fact: 'LetterHandedOn', when: AFTER },
  { stem: 'confirm-letter-delivery', title: 'The GP letter arrived', group: 'afterwards', Form: ConfirmLetterDeliveryForm, fact: 'LetterDelivered', when: 'After it was handed on.' },
  { stem: 'report-letter-failure', title: 'The GP letter did not arrive', group: 'afterwards', Form: ReportLetterFailureForm, fact: 'LetterFailed', when: 'After it was handed on.' },
  { stem: 'send-patient-copy', title: "Send the patient's copy", group: 'afterwards', Form: SendPatientCopyForm, fact: 'PatientCopySent', when: AFTER },
  { stem: 'do-follow-up', title: 'A follow-up is done', group: 'afterwards', Form: DoFollowUpForm, fact: 'FollowUpDone', when: 'When one is owed.', makesSense: owesFollowUp },
  { stem: 'record-patient-contact', title: 'Record contact with the patient', group: 'afterwards', Form: RecordPatientContactForm, fact: 'PatientContacted', when: ENDED },
];

export const actionOf = (stem: string | null): Action | undefined => ACTIONS.find((action) => action.stem === stem);

/** The service allows it in this stage, and there is something for it to do. */
export const isPossible = (now: ConsultationNow) => ({ stem, makesSense }: Action): boolean => now.may.includes(stem) && (makesSense?.(now) ?? true);

export const GROUPS: readonly { group: Group; title: string }[] = [
  { group: 'arrival', title: 'Arrival' },
  { group: 'appointment', title: 'Appointment' },
  { group: 'invitation', title: 'Invitation and link' },
  { group: 'patient', title: 'Patient' },
  { group: 'afterwards', title: 'Afterwards' },
];
