import { AnnounceDelayHttp } from './announce-delay/announce-delay.http';
import { AnswerPreferenceHttp } from './answer-preference/answer-preference.http';
import { ApproveLetterHttp } from './approve-letter/approve-letter.http';
import { AskClarificationHttp } from './ask-clarification/ask-clarification.http';
import { AskForHelpHttp } from './ask-for-help/ask-for-help.http';
import { BeginClosingHttp } from './begin-closing/begin-closing.http';
import { BookRepeatAppointmentHttp } from './book-repeat-appointment/book-repeat-appointment.http';
import { CallInHttp } from './call-in/call-in.http';
import { CancelConsultationHttp } from './cancel-consultation/cancel-consultation.http';
import { CheckOpeningHttp } from './check-opening/check-opening.http';
import { CompleteAddedStageHttp } from './complete-added-stage/complete-added-stage.http';
import { CompleteConsultationHttp } from './complete-consultation/complete-consultation.http';
import { ConfirmChecksHttp } from './confirm-checks/confirm-checks.http';
import { ConfirmIdentityHttp } from './confirm-identity/confirm-identity.http';
import { ConfirmLetterDeliveryHttp } from './confirm-letter-delivery/confirm-letter-delivery.http';
import { ConfirmPriorTestsHttp } from './confirm-prior-tests/confirm-prior-tests.http';
import { CorrectContactsHttp } from './correct-contacts/correct-contacts.http';
import { CorrectEntryHttp } from './correct-entry/correct-entry.http';
import { DecideSuitabilityHttp } from './decide-suitability/decide-suitability.http';
import { DeclareEmergencyHttp } from './declare-emergency/declare-emergency.http';
import { DeclareExaminationInadequateHttp } from './declare-examination-inadequate/declare-examination-inadequate.http';
import { DeclareFollowUpUnneededHttp } from './declare-follow-up-unneeded/declare-follow-up-unneeded.http';
import { DeclareRepeatUnneededHttp } from './declare-repeat-unneeded/declare-repeat-unneeded.http';
import { DiscardChatHttp } from './discard-chat/discard-chat.http';
import { DoFollowUpHttp } from './do-follow-up/do-follow-up.http';
import { DraftLetterHttp } from './draft-letter/draft-letter.http';
import { EndConversationHttp } from './end-conversation/end-conversation.http';
import { GiveHelpHttp } from './give-help/give-help.http';
import { HandOnLetterHttp } from './hand-on-letter/hand-on-letter.http';
import { InviteGuestHttp } from './invite-guest/invite-guest.http';
import { InvitePatientHttp } from './invite-patient/invite-patient.http';
import { IssueVisitLinkHttp } from './issue-visit-link/issue-visit-link.http';
import { MoveAppointmentHttp } from './move-appointment/move-appointment.http';
import { ObserveConnectionHttp } from './observe-connection/observe-connection.http';
import { OverrideSuitabilityHttp } from './override-suitability/override-suitability.http';
import { OweFollowUpHttp } from './owe-follow-up/owe-follow-up.http';
import { PassGateHttp } from './pass-gate/pass-gate.http';
import { RecordAllergyHttp } from './record-allergy/record-allergy.http';
import { RecordArrivalHttp } from './record-arrival/record-arrival.http';
import { RecordAttendanceHttp } from './record-attendance/record-attendance.http';
import { RecordCallAttemptHttp } from './record-call-attempt/record-call-attempt.http';
import { RecordChaperoneHttp } from './record-chaperone/record-chaperone.http';
import { RecordDiagnosisHttp } from './record-diagnosis/record-diagnosis.http';
import { RecordDidNotAttendHttp } from './record-did-not-attend/record-did-not-attend.http';
import { RecordEmergencyServicesHttp } from './record-emergency-services/record-emergency-services.http';
import { RecordExaminationHttp } from './record-examination/record-examination.http';
import { RecordLeftUnseenHttp } from './record-left-unseen/record-left-unseen.http';
import { RecordMedicationHttp } from './record-medication/record-medication.http';
import { RecordNeedsHttp } from './record-needs/record-needs.http';
import { RecordOutcomeHttp } from './record-outcome/record-outcome.http';
import { RecordPatientContactHttp } from './record-patient-contact/record-patient-contact.http';
import { RecordPlanHttp } from './record-plan/record-plan.http';
import { RecordReadingHttp } from './record-reading/record-reading.http';
import { RecordSafetyNettingHttp } from './record-safety-netting/record-safety-netting.http';
import { ReferSuitabilityHttp } from './refer-suitability/refer-suitability.http';
import { ReinstateHttp } from './reinstate/reinstate.http';
import { ReportFailedChecksHttp } from './report-failed-checks/report-failed-checks.http';
import { ReportLetterFailureHttp } from './report-letter-failure/report-letter-failure.http';
import { ReportTechnicalFailureHttp } from './report-technical-failure/report-technical-failure.http';
import { RequirePriorTestsHttp } from './require-prior-tests/require-prior-tests.http';
import { ResumeCallHttp } from './resume-call/resume-call.http';
import { ReviewEmergencyHttp } from './review-emergency/review-emergency.http';
import { ReviewPassedGatesHttp } from './review-passed-gates/review-passed-gates.http';
import { SendPatientCopyHttp } from './send-patient-copy/send-patient-copy.http';
import { SkipAddedStageHttp } from './skip-added-stage/skip-added-stage.http';
import { StatePreferenceHttp } from './state-preference/state-preference.http';
import { SummariseKeyPointsHttp } from './summarise-key-points/summarise-key-points.http';
import { SwitchModeHttp } from './switch-mode/switch-mode.http';
import { TakeNoteHttp } from './take-note/take-note.http';
import { TellPatientByPhoneHttp } from './tell-patient-by-phone/tell-patient-by-phone.http';
import { UnlockVisitHttp } from './unlock-visit/unlock-visit.http';
import { WaivePriorTestsHttp } from './waive-prior-tests/waive-prior-tests.http';
import { WithdrawGuestHttp } from './withdraw-guest/withdraw-guest.http';
import { WithdrawVisitLinkHttp } from './withdraw-visit-link/withdraw-visit-link.http';

/** Every command that people can send, a file each. */
export const commandSlices = [
  AnnounceDelayHttp, AnswerPreferenceHttp, ApproveLetterHttp, AskClarificationHttp, AskForHelpHttp, BeginClosingHttp,
  BookRepeatAppointmentHttp, CallInHttp, CancelConsultationHttp, CheckOpeningHttp, CompleteAddedStageHttp,
  CompleteConsultationHttp, ConfirmChecksHttp, ConfirmIdentityHttp, ConfirmLetterDeliveryHttp, ConfirmPriorTestsHttp,
  CorrectContactsHttp, CorrectEntryHttp, DecideSuitabilityHttp, DeclareEmergencyHttp,
  DeclareExaminationInadequateHttp, DeclareFollowUpUnneededHttp, DeclareRepeatUnneededHttp, DiscardChatHttp,
  DoFollowUpHttp,
  DraftLetterHttp, EndConversationHttp, GiveHelpHttp, HandOnLetterHttp, InviteGuestHttp, InvitePatientHttp, IssueVisitLinkHttp,
  MoveAppointmentHttp, ObserveConnectionHttp, OverrideSuitabilityHttp, OweFollowUpHttp, PassGateHttp,
  RecordAllergyHttp, RecordArrivalHttp, RecordAttendanceHttp, RecordCallAttemptHttp, RecordChaperoneHttp,
  RecordDiagnosisHttp, RecordDidNotAttendHttp, RecordEmergencyServicesHttp, RecordExaminationHttp,
  RecordLeftUnseenHttp, RecordMedicationHttp, RecordNeedsHttp, RecordOutcomeHttp, RecordPatientContactHttp,
  RecordPlanHttp, RecordReadingHttp, RecordSafetyNettingHttp, ReferSuitabilityHttp, ReinstateHttp,
  ReportFailedChecksHttp, ReportLetterFailureHttp, ReportTechnicalFailureHttp, RequirePriorTestsHttp, ResumeCallHttp,
  ReviewEmergencyHttp, ReviewPassedGatesHttp, SendPatientCopyHttp, SkipAddedStageHttp, StatePreferenceHttp,
  SummariseKeyPointsHttp, SwitchModeHttp, TakeNoteHttp, TellPatientByPhoneHttp, UnlockVisitHttp, WaivePriorTestsHttp,
  WithdrawGuestHttp, WithdrawVisitLinkHttp,
];
