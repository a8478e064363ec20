import type { FactType } from '@anteroom/domain';
import type { ComponentType } from 'react';
import { AnnounceDelayForm } from '../announce-delay/announce-delay.form';
import { AskClarificationForm } from '../ask-clarification/ask-clarification.form';
import { BookRepeatAppointmentForm } from '../book-repeat-appointment/book-repeat-appointment.form';
import { CheckOpeningForm } from '../check-opening/check-opening.form';
import { CompleteAddedStageForm } from '../complete-added-stage/complete-added-stage.form';
import { ConfirmChecksForm } from '../confirm-checks/confirm-checks.form';
import { ConfirmIdentityForm } from '../confirm-identity/confirm-identity.form';
import { ConfirmPriorTestsForm } from '../confirm-prior-tests/confirm-prior-tests.form';
import { DecideSuitabilityForm } from '../decide-suitability/decide-suitability.form';
import { DeclareEmergencyForm } from '../declare-emergency/declare-emergency.form';
import { DeclareExaminationInadequateForm } from '../declare-examination-inadequate/declare-examination-inadequate.form';
import { DeclareFollowUpUnneededForm } from '../declare-follow-up-unneeded/declare-follow-up-unneeded.form';
import { DeclareRepeatUnneededForm } from '../declare-repeat-unneeded/declare-repeat-unneeded.form';
import { DiscardChatForm } from '../discard-chat/discard-chat.form';
import { DoFollowUpForm } from '../do-follow-up/do-follow-up.form';
import { EndConversationForm } from '../end-conversation/end-conversation.form';
import { GiveHelpForm } from '../give-help/give-help.form';
import { InviteGuestForm } from '../invite-guest/invite-guest.form';
import { OverrideSuitabilityForm } from '../override-suitability/override-suitability.form';
import { OweFollowUpForm } from '../owe-follow-up/owe-follow-up.form';
import { PassGateForm } from '../pass-gate/pass-gate.form';
import { RecordAllergyForm } from '../record-allergy/record-allergy.form';
import { RecordAttendanceForm } from '../record-attendance/record-attendance.form';
import { RecordCallAttemptForm } from '../record-call-attempt/record-call-attempt.form';
import { RecordChaperoneForm } from '../record-chaperone/record-chaperone.form';
import { RecordDiagnosisForm } from '../record-diagnosis/record-diagnosis.form';
import { RecordEmergencyServicesForm } from '../record-emergency-services/record-emergency-services.form';
import { RecordExaminationForm } from '../record-examination/record-examination.form';
import { RecordMedicationForm } from '../record-medication/record-medication.form';
import { RecordOutcomeForm } from '../record-outcome/record-outcome.form';
import { RecordPatientContactForm } from '../record-patient-contact/record-patient-contact.form';
import { RecordPlanForm } from '../record-plan/record-plan.form';
import { RecordReadingForm } from '../record-reading/record-reading.form';
import { RecordSafetyNettingForm } from '../record-safety-netting/record-safety-netting.form';
import { ReportTechnicalFailureForm } from '../report-technical-failure/report-technical-failure.form';
import { ReviewEmergencyForm } from '../review-emergency/review-emergency.form';
import { ReviewPassedGatesForm } from '../review-passed-gates/review-passed-gates.form';
import { SendPatientCopyForm } from '../send-patient-copy/send-patient-copy.form';
import { SkipAddedStageForm } from '../skip-added-stage/skip-added-stage.form';
import { SummariseKeyPointsForm } from '../summarise-key-points/summarise-key-points.form';
import { SwitchModeForm } from '../switch-mode/switch-mode.form';
import { TakeNoteForm } from '../take-note/take-note.form';
import { WaivePriorTestsForm } from '../waive-prior-tests/waive-prior-tests.form';
import { WithdrawGuestForm } from '../withdraw-guest/withdraw-guest.form';
import type { RoomProps } from './room-form';

export interface FormSpec {
  title: string;
  Form: ComponentType<RoomProps>;
  /** The fact it leads to: its entries stand beside the form, and a duty closed by that fact finds it. */
  fact: FactType;
}

/** Everything a clinician can send from the room, by the command's stem. */
export const FORMS: Readonly<Record<string, FormSpec>> = {
  'complete-added-stage': { title: 'This clinic’s own step', Form: CompleteAddedStageForm, fact: 'AddedStageCompleted' },
  'skip-added-stage': { title: 'Leave this step out', Form: SkipAddedStageForm, fact: 'AddedStageSkipped' },
  'decide-suitability': { title: 'Decide whether this way suits', Form: DecideSuitabilityForm, fact: 'SuitabilityDecided' },
  'override-suitability': { title: 'See the patient remotely all the same', Form: OverrideSuitabilityForm, fact: 'SuitabilityOverridden' },
  'confirm-prior-tests': { title: 'Tests done beforehand', Form: ConfirmPriorTestsForm, fact: 'PriorTestsConfirmed' },
  'waive-prior-tests': { title: 'Go ahead without the tests', Form: WaivePriorTestsForm, fact: 'PriorTestsWaived' },
  'give-help': { title: 'Help the patient', Form: GiveHelpForm, fact: 'HelpGiven' },
  'confirm-checks': { title: 'Camera and sound work', Form: ConfirmChecksForm, fact: 'ChecksPassed' },
  'announce-delay': { title: 'Announce a delay', Form: AnnounceDelayForm, fact: 'DelayAnnounced' },
  'record-call-attempt': { title: 'Record a telephone call', Form: RecordCallAttemptForm, fact: 'CallAttempted' },
  'switch-mode': { title: 'Go on another way', Form: SwitchModeForm, fact: 'ModeSwitched' },
  'report-technical-failure': { title: 'Something technical failed', Form: ReportTechnicalFailureForm, fact: 'TechnicalFailureReported' },
  'pass-gate': { title: 'Go on without something', Form: PassGateForm, fact: 'GatePassed' },
  'confirm-identity': { title: 'Who is this?', Form: ConfirmIdentityForm, fact: 'IdentityConfirmed' },
  'check-opening': { title: 'Opening check', Form: CheckOpeningForm, fact: 'OpeningChecked' },
  'record-chaperone': { title: 'Chaperone', Form: RecordChaperoneForm, fact: 'ChaperoneRecorded' },
  'invite-guest': { title: 'Invite a companion or an interpreter', Form: InviteGuestForm, fact: 'GuestInvited' },
  'withdraw-guest': { title: 'Withdraw the link of a companion or an interpreter', Form: WithdrawGuestForm, fact: 'GuestWithdrawn' },
  'declare-emergency': { title: 'Where is the patient?', Form: DeclareEmergencyForm, fact: 'EmergencyDeclared' },
  'record-emergency-services': { title: 'Emergency services called', Form: RecordEmergencyServicesForm, fact: 'EmergencyServicesCalled' },
  'discard-chat': { title: 'Discard what was written', Form: DiscardChatForm, fact: 'ChatDiscarded' },
  'take-note': { title: 'Notes', Form: TakeNoteForm, fact: 'NoteTaken' },
  'record-reading': { title: 'Readings', Form: RecordReadingForm, fact: 'ReadingRecorded' },
  'record-examination': { title: 'Examination', Form: RecordExaminationForm, fact: 'ExaminationRecorded' },
  'declare-examination-inadequate': { title: 'Has to be seen in person', Form: DeclareExaminationInadequateForm, fact: 'ExaminationFoundInadequate' },
  'record-allergy': { title: 'Allergies', Form: RecordAllergyForm, fact: 'AllergyRecorded' },
  'record-diagnosis': { title: 'Diagnosis', Form: RecordDiagnosisForm, fact: 'DiagnosisRecorded' },
  'record-medication': { title: 'Medicines and doses', Form: RecordMedicationForm, fact: 'MedicationRecorded' },
  'record-plan': { title: 'Plan', Form: RecordPlanForm, fact: 'PlanRecorded' },
  'owe-follow-up': { title: 'Add a follow-up', Form: OweFollowUpForm, fact: 'FollowUpOwed' },
  'summarise-key-points': { title: 'Key points', Form: SummariseKeyPointsForm, fact: 'KeyPointsSummarised' },
  'ask-clarification': { title: 'Ask what needs repeating', Form: AskClarificationForm, fact: 'ClarificationAsked' },
  'record-safety-netting': { title: 'Safety-netting', Form: RecordSafetyNettingForm, fact: 'SafetyNettingRecorded' },
  'record-attendance': { title: 'Attendance', Form: RecordAttendanceForm, fact: 'AttendanceRecorded' },
  'record-outcome': { title: 'Decision and outcome', Form: RecordOutcomeForm, fact: 'OutcomeRecorded' },
  'end-conversation': { title: 'End the conversation', Form: EndConversationForm, fact: 'ConversationEnded' },
  'do-follow-up': { title: 'A follow-up is done', Form: DoFollowUpForm, fact: 'FollowUpDone' },
  'declare-follow-up-unneeded': { title: 'A follow-up is not needed', Form: DeclareFollowUpUnneededForm, fact: 'FollowUpDeclaredUnneeded' },
  'book-repeat-appointment': { title: 'Repeat appointment', Form: BookRepeatAppointmentForm, fact: 'RepeatAppointmentBooked' },
  'declare-repeat-unneeded': { title: 'No repeat appointment needed', Form: DeclareRepeatUnneededForm, fact: 'RepeatAppointmentDeclaredUnneeded' },
  'send-patient-copy': { title: 'Patient’s copy', Form: SendPatientCopyForm, fact: 'PatientCopySent' },
  'record-patient-contact': { title: 'Contact with the patient', Form: RecordPatientContactForm, fact: 'PatientContacted' },
  'review-passed-gates': { title: 'Review what was passed', Form: ReviewPassedGatesForm, fact: 'PassedGatesReviewed' },
  'review-emergency': { title: 'Review the emergency', Form: ReviewEmergencyForm, fact: 'EmergencyReviewed' },
};
