import type { RecordEntry } from '@anteroom/domain';
import { clock, dayInWords, longDay } from '../../shared/time';
import { Details, SummaryList, Tag } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { modeInWords, nameInWords, nhsNumberInWords, phaseColour, stageInWords } from '../../shared/words';
import type { RoomProps } from '../room/room-form';
import { CallPictures } from '../what-happened/call-pictures';
import { Entry } from '../what-happened/entry';
import { GROUPS, type RecordGroup } from './sections';

type Props = Omit<RoomProps, 'onDone'> & Partial<Pick<RoomProps, 'onDone'>>;

function modeOf({ mode, bookedMode }: ConsultationNow['record']): string {
  const now = modeInWords(mode).toLowerCase();
  return mode === bookedMode ? now : `${now}, booked as ${modeInWords(bookedMode).toLowerCase()}`;
}

function Head({ now, zone }: { now: ConsultationNow; zone: string }) {
  const { record } = now;
  const { patient } = record;
  const absent = patient ? 'Not known' : 'Erased';
  return (
    <SummaryList
      rows={[
        { key: 'Patient', value: patient ? nameInWords(patient.name) : 'Erased patient' },
        { key: 'Date of birth', value: patient?.dateOfBirth ? dayInWords(patient.dateOfBirth, true) : absent },
        { key: 'NHS number', value: patient?.nhsNumber ? nhsNumberInWords(patient.nhsNumber) : absent },
        { key: 'Appointment', value: `${longDay(record.start, zone)} at ${clock(record.start, zone)}, ${modeOf(record)}` },
        { key: 'Clinician', value: record.clinicianName ?? 'Not named' },
        { key: 'GP', value: record.gp?.name ?? absent },
        { key: 'Stage', value: <Tag colour={phaseColour(now.phase)}>{stageInWords(now.stage)}</Tag> },
      ]}
    />
  );
}

type Section = RecordGroup['sections'][number];
const entriesIn = ({ record }: ConsultationNow, { name }: Section): RecordEntry[] => (record.sections[name] ?? []) as RecordEntry[];

function SectionView({ section, ...props }: Props & { section: Section }) {
  const { onDone, ...shown } = props;
  const entries = entriesIn(props.now, section);
  const list = (
    <ul className="nhsuk-list">
      {entries.map((entry) => (
        <Entry key={entry.revision} entry={entry} {...shown} {...(onDone ? { onDone } : {})} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={`section-${section.name}`}>
      <h3 className="nhsuk-heading-s" id={`section-${section.name}`}>
        {section.title}
      </h3>
      {section.folded ? <Details summary={entries.length === 1 ? '1 entry' : `${entries.length} entries, one after the other`}>{list}</Details> : list}
    </section>
  );
}

function Group({ group, ...props }: Props & { group: RecordGroup }) {
  const told = group.sections.filter((section) => entriesIn(props.now, section).length > 0);
  const untold = group.sections.filter((section) => section.always && !told.includes(section));
  if (told.length + untold.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{group.title}</h2>
      {group.pictures && <CallPictures now={props.now} zone={props.zone} />}
      {told.map((section) => (
        <SectionView key={section.name} section={section} {...props} />
      ))}
      {untold.length > 0 && <p>Not recorded: {untold.map(({ title }) => title.toLowerCase()).join(', ')}.</p>}
    </>
  );
}

/** The whole record: every entry in plain words, with who and when, corrections beside what they correct. */
export function RecordView(props: Props) {
  return (
    <>
      <Head now={props.now} zone={props.zone} />
      {GROUPS.map((group) => (
        <Group key={group.title} group={group} {...props} />
      ))}
    </>
  );
}
