import type { RecordEntry } from './consultation-record';
import { clinicianName, item, labelled, onDay, patientName, sealedItem, when, type LetterSource, type Section } from './letter-source';
import type { LetterItem } from './letter';
import { modeInWords, plain } from './plain-words';
import { ofType, standing } from './record-entries';

const method = (source: LetterSource): LetterItem[] => {
  const { mode, bookedMode, sections } = source.record;
  const switches = ofType(sections.appointment, 'ModeSwitched');
  const changed = mode === bookedMode ? '' : ` (booked as ${modeInWords(bookedMode)})`;
  return [
    item(`Consultation method: ${modeInWords(mode)}${changed}`, sections.booking[0]?.revision ?? 0, ...switches.map(({ revision }) => revision)),
    ...switches.map(({ data, revision }) => item(`Changed to ${modeInWords(data.kind)}: ${plain(data.why)}`, revision)),
    ...standing(sections.failures).map(({ data, revision }) => item(`Technical failure (${data.what}); ${plain(data.done)}`, revision)),
  ];
};

const JOINED = { companion: 'A companion joined the call', interpreter: 'An interpreter joined the call' } as const;

/** Each once, however often they had to come back. */
const guests = (sections: LetterSource['record']['sections']): LetterItem[] => {
  const admitted = ofType(standing(sections.guests), 'GuestAdmitted');
  const first = admitted.filter(({ data }, index) => admitted.findIndex((other) => other.data.guest === data.guest) === index);
  return first.flatMap((entry) => sealedItem(entry, ({ name }) => labelled(JOINED[entry.data.kind], name)));
};

const present = ({ record: { sections } }: LetterSource): LetterItem[] => [
  ...standing(sections.opening).slice(-1).flatMap((entry) => [
    item(`We communicated by: ${plain(entry.data.kind)}`, entry.revision),
    ...(entry.data.othersPresent ? sealedItem(entry, ({ present: who }) => labelled('Also present', who ?? 'others, not named')) : []),
  ]),
  ...guests(sections),
  ...standing(sections.chaperone).map(({ data, content, revision }) =>
    item(`Chaperone ${data.kind}${content?.name ? `: ${content.name}` : ''}`, revision),
  ),
];

const WHEN_SEEN = { 'on-time': 'Attended on time', 'late-but-seen': 'Came late and was seen' } as const;

const outcome = ({ record: { sections }, context }: LetterSource): LetterItem[] =>
  standing(sections.outcome).slice(-1).map(({ data, revision }) => {
    const known = Object.hasOwn(context.outcomes ?? {}, data.kind) ? context.outcomes?.[data.kind]?.title : undefined;
    return item(`Outcome: ${known ?? plain(data.kind)}`, revision);
  });

/** When, how, by whom, who else was there, and how it ended. */
const attended: Section = (source) => {
  const { sections, start } = source.record;
  const [booking] = sections.booking;
  const called = ofType(sections.contact, 'PatientCalledIn').slice(0, 1);
  const seenBy = clinicianName(source);
  const from = booking?.revision ?? 0;
  return [
    item(`Appointment: ${when(start, source)}`, from),
    ...called.map(({ at, revision }) => item(`Seen: ${when(at, source)}`, revision)),
    item(`Seen by: ${seenBy ?? 'not recorded'}`, from),
    ...method(source),
    item(`Contact type: ${booking?.data.visit === 'follow-up' ? 'follow-up' : 'first attendance'}`, from),
    ...present(source),
    ...standing(sections.attendance).slice(-1).map(({ data, revision }) => item(WHEN_SEEN[data.kind], revision)),
    ...outcome(source),
  ];
};

type Missed = RecordEntry<'DidNotAttendRecorded'>;
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const tried = ({ data: { evidence }, revision }: Missed): LetterItem[] => [
  ...(evidence.callsTried > 0 ? [item(`We rang ${times(evidence.callsTried)} and did not reach the patient.`, revision)] : []),
  ...(evidence.messagesFailed ? [item('One of our messages had not been delivered.', revision)] : []),
  ...(evidence.serviceUp === null ? [item('Whether our own service worked all the time is not known.', revision)] : []),
];

/** Who depends on somebody else to come was not brought; about anybody else we say only that we did not see them. */
const notBrought = ({ record: { sections } }: LetterSource): boolean =>
  ['parent', 'carer'].includes(standing(sections.needs).at(-1)?.data.companion ?? 'none');

const missed = (source: LetterSource, entry: Missed): LetterItem[] => {
  const { mode, start, sections } = source.record;
  const what = `the ${modeInWords(mode)} appointment on ${onDay(start, source)}`;
  const how = notBrought(source) ? `was not brought to ${what}` : `was not seen at ${what}`;
  return [
    item(`Appointment: ${when(start, source)}`, sections.booking[0]?.revision ?? 0),
    item(`${patientName(source)} ${how}. We do not know why.`, entry.revision),
    ...tried(entry),
    item(`Consultation method: ${modeInWords(mode)}`, sections.booking[0]?.revision ?? 0),
    item(`Was to be seen by: ${clinicianName(source) ?? 'not recorded'}`, sections.booking[0]?.revision ?? 0),
  ];
};

export const attendance: Section = (source) => {
  const entry = ofType(source.record.sections.appointment, 'DidNotAttendRecorded').at(-1);
  return source.kind === 'did-not-attend' && entry ? missed(source, entry) : attended(source);
};
