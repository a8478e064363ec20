import type { BoardRow } from '@anteroom/domain';
import { Link } from 'react-router';
import { clock, dayInWords } from '../../shared/time';
import { Table, type Column } from '../../shared/ui';
import { modeInWords, nhsNumberInWords } from '../../shared/words';
import { CallInForm } from '../call-in/call-in.form';
import type { Group } from './groups';
import { Before, Owed, State, type Shown } from './state';

type About = Omit<Shown, 'row'> & { me: string; onCalledIn: (id: string) => void };

const roomOf = ({ id }: BoardRow) => `/consultations/${id}/room`;

function Patient({ row }: { row: BoardRow }) {
  const { patient } = row;
  const numbers = [patient.dateOfBirth ? dayInWords(patient.dateOfBirth, true) : null, patient.nhsNumber ? nhsNumberInWords(patient.nhsNumber) : null];
  return (
    <>
      <Link to={roomOf(row)}>{patient.name}</Link>
      <div className="anteroom-board__quiet">{numbers.filter(Boolean).join(', ')}</div>
    </>
  );
}

const WORDS: Readonly<Record<string, string>> = { 'in-call': 'Go to the room', 'to-ring': 'Ring', 'to-finish': 'Finish' };
const wordsFor = (group: string, { mode }: BoardRow): string => (group === 'here' && mode === 'telephone' ? 'Ring' : (WORDS[group] ?? 'Open'));
const readyToCall = (group: string, { mode, missing }: BoardRow) => group === 'here' && mode !== 'telephone' && !missing.includes('tests');

/** The one thing to do next with this row. */
function Next({ row, group, onCalledIn }: { row: BoardRow; group: string } & Pick<About, 'onCalledIn'>) {
  if (readyToCall(group, row)) return <CallInForm small who={row} label={row.patient.name} onDone={() => onCalledIn(row.id)} />;
  const words = wordsFor(group, row);
  return (
    <Link to={roomOf(row)} className={words === 'Ring' ? 'nhsuk-button nhsuk-button--small' : ''}>
      {words}
      <span className="nhsuk-u-visually-hidden">: {row.patient.name}</span>
    </Link>
  );
}

const columnsFor = (group: string, about: About): Column<BoardRow>[] => [
  { head: 'Time', cell: (row) => clock(row.start, about.zone) },
  { head: 'Patient', names: true, cell: (row) => <Patient row={row} /> },
  {
    head: 'How',
    cell: (row) => (
      <>
        {modeInWords(row.mode)}
        {row.clinician !== about.me && <div className="anteroom-board__quiet">{row.clinicianName ?? 'Whoever is free'}</div>}
      </>
    ),
  },
  { head: 'Where it stands', cell: (row) => <State row={row} {...about} /> },
  group === 'to-finish'
    ? { head: 'Still owed', cell: (row) => <Owed row={row} now={about.now} /> }
    : { head: 'Needs, and what is missing', cell: (row) => <Before row={row} /> },
  { head: 'Next', cell: (row) => <Next row={row} group={group} onCalledIn={about.onCalledIn} /> },
];

const urgent = ({ emergency, help }: BoardRow) => (emergency || help ? 'anteroom-urgent' : undefined);

/** One group of the day. */
export function BoardTable({ group, ...about }: About & { group: Group }) {
  return <Table caption={`${group.title}: ${group.rows.length}`} columns={columnsFor(group.id, about)} rows={group.rows} rowKey={({ id }) => id} rowClass={urgent} />;
}
