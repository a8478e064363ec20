import { detail, word, type Tellings } from './history-telling';
import { modeInWords, plain, readingInWords } from './plain-words';

type Call =
  | 'PatientCalledIn' | 'CallResumed' | 'TechnicalFailureReported' | 'IdentityConfirmed' | 'OpeningChecked' | 'ChaperoneRecorded'
  | 'GatePassed' | 'EmergencyDeclared' | 'EmergencyServicesCalled' | 'NoteTaken' | 'ReadingRecorded' | 'ExaminationRecorded'
  | 'ExaminationFoundInadequate' | 'AllergyRecorded' | 'DiagnosisRecorded' | 'MedicationRecorded' | 'PlanRecorded' | 'ClosingBegan'
  | 'ConversationEnded';

/** What was done in the call, and what was found and planned. A title never tells what only clinicians may read. */
export const CALL: Tellings<Call> = {
  PatientCalledIn: () => ({ title: 'Patient called in' }),
  CallResumed: () => ({ title: 'The call was taken up again' }),
  TechnicalFailureReported: ({ what, done }, { details }) => ({
    title: 'Technical failure', open: [word('What failed', what), word('What was done', done)], sealed: [detail('Details', details)],
  }),
  IdentityConfirmed: ({ how }) => ({ title: 'The clinician confirmed who the patient is', open: [word('By', how)] }),
  OpeningChecked: ({ kind, freeToTalk, othersPresent }, { present, place, number }) => ({
    title: 'Opening of the call checked',
    open: [word('We communicate by', kind), detail('Free to talk', freeToTalk), detail('Others present', othersPresent)],
    sealed: [detail('Who is present', present), detail('Where the patient is', place), detail('Number', number)],
  }),
  ChaperoneRecorded: ({ kind }, { name }) => ({ title: `Chaperone ${kind}`, sealed: [detail('Name', name)] }),
  GatePassed: ({ kind }, { reason }) => ({ title: `Went on before this was done: ${plain(kind)}`, sealed: [detail('Reason', reason)] }),
  EmergencyDeclared: ({ placeKnown }, { place, number, what }) => ({
    title: 'Emergency declared',
    open: [detail('Where the patient is, is known', placeKnown)],
    sealed: [detail('Where the patient is', place), detail('Number', number), detail('What happened', what)],
  }),
  EmergencyServicesCalled: ({ by }, { details }) => ({
    title: 'Emergency services called', open: [detail('Called by', by)], sealed: [detail('Details', details)],
  }),
  NoteTaken: (_, { text }) => ({ title: 'Note taken', sealed: [detail('Note', text)] }),
  ReadingRecorded: ({ takenBy, takenAt }, { reading, device, remark }, { moment }) => ({
    title: 'Reading recorded',
    open: [detail('Taken by', `the ${takenBy}`), detail('Taken at', moment(takenAt) ?? 'not known')],
    sealed: [detail('Reading', reading && readingInWords(reading)), detail('Device', device), detail('Remark', remark)],
  }),
  ExaminationRecorded: ({ limited }, { findings }) => ({
    title: 'Examination recorded', open: [detail('Limited, as done remotely', limited)], sealed: [detail('Findings', findings)],
  }),
  ExaminationFoundInadequate: (_, { reason }) => ({
    title: `Examination not adequate this way: to be seen ${modeInWords('face-to-face')}`, sealed: [detail('Reason', reason)],
  }),
  AllergyRecorded: ({ kind }, { substance, reaction }) => ({
    title: 'Allergies recorded',
    open: [detail('Allergies', { allergy: 'allergic', 'none-known': 'none known', 'not-asked': 'not asked' }[kind])],
    sealed: [detail('To', substance), detail('Reaction', reaction)],
  }),
  DiagnosisRecorded: ({ certainty }, { diagnosis }) => ({
    title: 'Diagnosis recorded', open: [word('Certainty', certainty)], sealed: [detail('Diagnosis', diagnosis)],
  }),
  MedicationRecorded: ({ kind }, content) => ({
    title: 'Medicine recorded',
    open: [word('Change', kind)],
    sealed: [
      detail('Medicine', content.medicine),
      detail('Dose', content.dose),
      detail('Route', content.route),
      detail('How often', content.frequency),
      detail('Reason', content.reason),
    ],
  }),
  PlanRecorded: (_, { plan, forPatient, forGp, agreed }) => ({
    title: 'Plan recorded',
    sealed: [detail('Plan', plan), detail('For the patient', forPatient), detail('For the GP', forGp), detail('Agreed with the patient', agreed)],
  }),
  ClosingBegan: () => ({ title: 'Closing began' }),
  ConversationEnded: ({ cause }) => ({
    title: cause === 'put-back-to-waiting' ? 'Put back to waiting' : 'The conversation ended', open: [word('Cause', cause)],
  }),
};
