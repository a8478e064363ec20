// What people may read.
export type { ConsultationFact } from './consultation/views/consultation-fact';
export type { BoardDuty, BoardNeeds, BoardPatient, BoardRow, InvitationState, LetterState, Missing } from './consultation/views/board-row';
export type { QueuePlace } from './consultation/views/queue';
export type { FactsIn, SectionName } from './consultation/views/record-sections';
export { SECTION_OF, SECTIONS } from './consultation/views/record-sections';
export type {
  ConsultationRecord, Correction, RecordEntry, RecordFollowUp, RecordLetter, RecordSections,
} from './consultation/views/consultation-record';
export type { HistoryDetail, HistoryLine } from './consultation/views/history-line';
export type { Letter, LetterContext, LetterItem, LetterSection } from './consultation/views/letter';
export type { VisitContext, VisitPage, VisitState, VisitSummary } from './consultation/views/visit';
export type { OpenLoop } from './consultation/views/open-loops';
