// What people may read.
export type { ConsultationFact } from './consultation/views/consultation-fact';
export { contentOf, isConsultationFact } from './consultation/views/consultation-fact';
export { fullName, politeName } from './consultation/views/patient-details';
export type {
  BoardDuty, BoardLine, BoardNeeds, BoardPatient, BoardRow, BoardTry, InvitationState, Missing,
} from './consultation/views/board-row';
export type { LetterState } from './consultation/views/letter-state';
export type { BoardPathway } from './consultation/views/board-stamp';
export { calendarEntry } from './consultation/views/calendar-entry';
export { boardRow, moveBoardRow } from './consultation/views/board-row-fold';
export { boardShowsContentOf } from './consultation/views/board-changes';
export type { QueuePlace, QueueRow } from './consultation/views/queue';
export { placeOf, queue } from './consultation/views/queue';
export type { FactsIn, SectionName } from './consultation/views/record-sections';
export { SECTION_OF, SECTIONS } from './consultation/views/record-sections';
export type {
  ConsultationRecord, Correction, RecordEntry, RecordFollowUp, RecordLetter, RecordSections,
} from './consultation/views/consultation-record';
export { consultationRecord } from './consultation/views/record-fold';
export { recordFor } from './consultation/views/record-for';
export type { NotHeard } from './consultation/views/not-heard';
export type { ToRepeat } from './consultation/views/to-repeat';
export { toRepeat } from './consultation/views/to-repeat';
export { standing } from './consultation/views/record-entries';
export { historyFor, historyLine } from './consultation/views/history-fold';
export { factsFor } from './consultation/views/facts-for';
export type { HistoryContext } from './consultation/views/history-telling';
export { dateInWords, dayInWords, momentInWords, timeInWords } from './consultation/views/moments';
export { modeInWords, readingInWords, stageInWords } from './consultation/views/plain-words';
export type { HistoryDetail, HistoryLine } from './consultation/views/history-line';
export type { Letter, LetterContext, LetterItem, LetterSection } from './consultation/views/letter';
export { letter } from './consultation/views/letter-fold';
export type { VisitContext, VisitPage, VisitState, VisitSummary } from './consultation/views/visit';
export { visit } from './consultation/views/visit-fold';
export { waitsAgain } from './consultation/views/visit-call';
export { aftercareAdvice, visitSummary } from './consultation/views/visit-summary';
export { openLoops } from './consultation/views/open-loops';
export type { OpenLoop } from './consultation/views/open-loops';
export type { AppointmentStatus, AttendedCode, ConsultationCoding, EncounterStatus, ModeCodes } from './consultation/views/coding';
export { appointmentStatus, codesOfMode, coding, encounterStatus, firstAttendance } from './consultation/views/coding';
export type { MessageField } from './pathway/message-fields';
export { MESSAGE_FIELDS } from './pathway/message-fields';
export type { RenderedMessage } from './consultation/views/message';
export { renderMessage } from './consultation/views/message';
export type { MessageToSend } from './consultation/policies/messages-for';
export { messagesFor } from './consultation/policies/messages-for';

// What people may do.
export type { Ask, CommandDefinition, World } from './consultation/command';
export { commands } from './consultation/commands/registry';
export {
  book, referSuitability, decideSuitability, overrideSuitability, recordNeeds, requirePriorTests, confirmPriorTests,
  waivePriorTests, invitePatient, issueVisitLink, withdrawVisitLink, tryVisitLink, lockVisit, unlockVisit,
  observeMessage, tellPatientByPhone, statePreference, answerPreference, correctContacts, switchMode,
  moveAppointment, cancelConsultation, recordArrival, confirmChecks, reportFailedChecks, askForHelp, giveHelp,
  announceDelay, recordCallAttempt, passDeadline, recordDidNotAttend, recordLeftUnseen, reinstate, callIn,
  observeConnection, resumeCall, reportTechnicalFailure, confirmIdentity, checkOpening, passGate, declareEmergency,
  recordEmergencyServices, recordChaperone, takeNote, recordReading, recordExamination, declareExaminationInadequate,
  recordAllergy, recordDiagnosis, recordMedication, recordPlan, beginClosing, summariseKeyPoints, askClarification,
  recordSafetyNetting, recordAttendance, recordOutcome, endConversation, completeConsultation, draftLetter,
  approveLetter, handOnLetter, confirmLetterDelivery, reportLetterFailure, sendPatientCopy, oweFollowUp, doFollowUp,
  declareFollowUpUnneeded, bookRepeatAppointment, declareRepeatUnneeded, recordPatientContact, reviewPassedGates,
  reviewEmergency, correctEntry, completeAddedStage, skipAddedStage, holdCall, noteCallQuality, noteCallMedia,
  noteCallWay, answerOpening, inviteGuest, withdrawGuest, admitGuest, noteGuestLeft,
  admitSecondDevice, keepChat, discardChat,
} from './consultation/commands';
export type {
  Book, ReferSuitability, DecideSuitability, OverrideSuitability, RecordNeeds, RequirePriorTests, ConfirmPriorTests,
  WaivePriorTests, InvitePatient, IssueVisitLink, WithdrawVisitLink, TryVisitLink, LockVisit, UnlockVisit,
  ObserveMessage, TellPatientByPhone, StatePreference, AnswerPreference, CorrectContacts, SwitchMode,
  MoveAppointment, CancelConsultation, RecordArrival, ConfirmChecks, ReportFailedChecks, AskForHelp, GiveHelp,
  AnnounceDelay, RecordCallAttempt, PassDeadline, RecordDidNotAttend, RecordLeftUnseen, Reinstate, CallIn,
  ObserveConnection, ResumeCall, ReportTechnicalFailure, ConfirmIdentity, CheckOpening, PassGate, DeclareEmergency,
  RecordEmergencyServices, RecordChaperone, TakeNote, RecordReading, RecordExamination, DeclareExaminationInadequate,
  RecordAllergy, RecordDiagnosis, RecordMedication, RecordPlan, BeginClosing, SummariseKeyPoints, AskClarification,
  RecordSafetyNetting, RecordAttendance, RecordOutcome, EndConversation, CompleteConsultation, DraftLetter,
  ApproveLetter, HandOnLetter, ConfirmLetterDelivery, ReportLetterFailure, SendPatientCopy, OweFollowUp, DoFollowUp,
  DeclareFollowUpUnneeded, BookRepeatAppointment, DeclareRepeatUnneeded, RecordPatientContact, ReviewPassedGates,
  ReviewEmergency, CorrectEntry, CompleteAddedStage, SkipAddedStage, HoldCall, NoteCallQuality, NoteCallMedia,
  NoteCallWay, AnswerOpening, InviteGuest, WithdrawGuest, AdmitGuest, NoteGuestLeft,
  AdmitSecondDevice, KeepChat, DiscardChat,
} from './consultation/commands';

// How a consultation goes.
export { upcast } from './consultation/upcasters';
export type { PathwayRef, RecordedFact, Refused } from './kernel';
export type { MessageTemplate, Pathway, Wording } from './pathway/pathway';
export type { Compiled, PinnedPathway } from './consultation/consultation.machine';
export { compiledFor, pin } from './consultation/consultation.machine';
export { standardPathway } from './consultation/standard-pathway';
export { specOf } from './consultation/catalogue';
export type { CallState, Consultation, Entry, Guest } from './consultation/consultation.state';
export type { ConsultationFacts, FactContent, FactData, FactType, ProposedFact } from './consultation/consultation.events';
export { copyOf, fold, foldAll, nothing } from './consultation/fold';
export type { Decided, DecidedFact, Order } from './consultation/decide';
export { carryOut, decide } from './consultation/decide';
export { partOf, sealedParts } from './consultation/sealing';
export type { Owed } from './consultation/possible-and-owed';
export { mayRecord, owed, phaseOf } from './consultation/possible-and-owed';
export type { Difference } from './consultation/rederive';
export { rederive } from './consultation/rederive';
export type { Loaded } from './pathway/load';
export type { Fault } from './pathway/reading/reader';
export { load } from './pathway/load';
export { canonical } from './pathway/canonical';
export { words } from './consultation/words';
export type { Cites, Rule } from './consultation/rules/rule';
export { rules } from './consultation/rules';

// What is to become of what is known of a patient.
export type { Erasing, Hold, Patient } from './patient/patient';
export { foldPatient, foldPatientAll, openErasing, unknownPatient } from './patient/patient';
export type { DecidePatient, PatientAsk, PatientWorld } from './patient/patient.command';
export type { ErasedKey, ErasingBasis, HoldBasis, PatientFacts, PatientFactType, ProposedPatientFact } from './patient/patient.events';
export { ERASING_BASES, HOLD_BASES } from './patient/patient.events';
export type { AskForErasing } from './patient/commands/ask-for-erasing';
export { askForErasing } from './patient/commands/ask-for-erasing';
export { confirmErasing } from './patient/commands/confirm-erasing';
export { partsToErase } from './patient/commands/erase';
export type { LiftHold } from './patient/commands/lift-hold';
export { liftHold } from './patient/commands/lift-hold';
export type { PlaceHold } from './patient/commands/place-hold';
export { placeHold } from './patient/commands/place-hold';
export type { RecordErased } from './patient/commands/record-erased';
export { recordErased } from './patient/commands/record-erased';
export { withdrawErasing } from './patient/commands/withdraw-erasing';
export { inTheWay } from './patient/rules';

// The words everything is written in.
export type { Connection, Known, Late, Mode, Phase } from './pathway/vocabulary';
export { CONNECTIONS, ENDS, IN_CALL, KNOWN, LIVE, MODES, PHASES } from './pathway/vocabulary';
export type { Actor, Asking, Day, Duration, Instant, Refusal, Role } from './kernel';
export type {
  Address, ChecksFound, Communication, Contacts, CouldNot, FollowUp, Found, Gate, GpPractice, LineMeasured, PatientDetails, PersonName, Reading, Settled, Wish,
} from './consultation/consultation.events';
export type {
  CallHold, CallMedia, CallQuality, CallSide, CallVoice, CallWay, ChatLine, GuestKind, GuestLeaving, OpeningAnswer,
} from './consultation/call.events';
