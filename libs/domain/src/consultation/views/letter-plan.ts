import type { RecordFollowUp } from './consultation-record';
import { item, labelled, lines, sealedItem, when, type LetterSource, type Section } from './letter-source';
import type { LetterItem } from './letter';
import { yesNo } from './plain-words';
import { ofType, standing } from './record-entries';

const FOLLOW_UP: Record<RecordFollowUp['kind'], { owed: string; done: string }> = {
  tests: { owed: 'We will request tests', done: 'Tests have been requested' },
  referral: { owed: 'We will make a referral', done: 'A referral has been made' },
  prescription: { owed: 'We will issue a prescription', done: 'A prescription has been issued' },
  'face-to-face': { owed: 'We will arrange to see the patient in person', done: 'An appointment in person has been arranged' },
  'advice-by-letter': { owed: 'We will send the advice in writing', done: 'The advice has been sent in writing' },
  'welfare-check': { owed: 'We will check that the patient is safe', done: 'We have checked that the patient is safe' },
  'tell-gp': { owed: 'We are telling you of this separately', done: 'You have been told of this separately' },
  'repeat-appointment': { owed: 'We will book another appointment', done: 'Another appointment has been booked' },
};

const followUp = ({ kind, state, details, source }: RecordFollowUp): LetterItem[] =>
  state === 'unneeded' ? [] : [item(`${FOLLOW_UP[kind][state]}${details?.trim() ? `: ${details.trim()}` : ''}.`, ...source)];

const plans = ({ record: { sections } }: LetterSource): LetterItem[] =>
  standing(sections.plan).flatMap((entry) =>
    sealedItem(entry, ({ plan, forPatient, forGp, agreed }) =>
      lines(
        plan,
        labelled('Requested of the GP', forGp),
        labelled('For the patient', forPatient),
        agreed !== undefined && `Agreed with the patient: ${yesNo(agreed)}`,
      ),
    ),
  );

const booked = (source: LetterSource): LetterItem[] =>
  ofType(standing(source.record.sections.followUp), 'RepeatAppointmentBooked').flatMap(({ data, revision }) =>
    data.start ? [item(`Next appointment: ${when(data.start, source)}.`, revision)] : [],
  );

/** Nobody is discharged for not being seen: the way back stands in the letter. */
const wayBack = ({ record: { sections }, context, kind }: LetterSource): LetterItem[] => {
  const missed = ofType(sections.appointment, 'DidNotAttendRecorded').at(-1);
  if (kind !== 'did-not-attend' || !missed) return [];
  return [
    item(
      `A new appointment can be made on ${context.clinic.number}. If you know of a reason, of a need we have not met, or that the patient should be seen soon, please tell us.`,
      missed.revision,
    ),
  ];
};

/** What was planned, what we ask of whom, and what is still owed. */
export const plan: Section = (source) => [...plans(source), ...source.record.followUps.flatMap(followUp), ...booked(source), ...wayBack(source)];
