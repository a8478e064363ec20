import type { BoardRow } from '@anteroom/domain';
import { Link } from 'react-router';
import { clock, span } from '../../shared/time';
import { Table, Tag, type Column } from '../../shared/ui';
import { useNow } from '../../shared/use-now';
import { modeInWords, phaseColour, stageInWords, wishInWords } from '../../shared/words';
import { needsInWords } from '../person/needs';
import { needsHelp } from './filters';
import { nextStep } from './next-step';

const MESSAGE = { none: 'Not invited', sending: 'Invitation on its way', sent: 'Invited', failed: 'Invitation failed', 'told-by-phone': 'Told by telephone' } as const;

const delayOf = ({ delay }: BoardRow) => (delay && delay.minutes > 0 ? `${delay.minutes} minutes late announced` : null);

function Stage({ row, now }: { row: BoardRow; now: Date }) {
  const here = row.arrivedAt && (row.phase === 'arrived' || row.phase === 'waiting') ? `here for ${span(now.getTime() - Date.parse(row.arrivedAt))}` : null;
  return (
    <>
      <Tag colour={phaseColour(row.phase)}>{stageInWords(row.stage)}</Tag>
      {row.emergency && <Tag colour="red">Emergency</Tag>}
      {row.help && <Tag colour="red">Needs help</Tag>}
      {row.locked && <Tag colour="red">Link locked</Tag>}
      {here && <div>{here}</div>}
      {delayOf(row) && <div>{delayOf(row)}</div>}
    </>
  );
}

function Next({ row }: { row: BoardRow }) {
  const step = nextStep(row);
  if (!step) return <>Nothing</>;
  const to = `/reception/consultations/${row.id}${step.stem ? `?do=${step.stem}` : ''}`;
  return (
    <Link to={to}>
      {step.text}
      <span className="nhsuk-u-visually-hidden">: {row.patient.name}</span>
    </Link>
  );
}

const columnsFor = (zone: string, now: Date): Column<BoardRow>[] => [
  { head: 'Time', cell: (row) => clock(row.start, zone) },
  {
    head: 'Patient',
    names: true,
    cell: (row) => (
      <>
        <Link to={`/reception/consultations/${row.id}`}>{row.patient.name}</Link>
        <div className="nhsuk-body-s nhsuk-u-margin-bottom-0">{row.reference}</div>
      </>
    ),
  },
  { head: 'Mode', cell: (row) => modeInWords(row.mode) },
  { head: 'Stage', cell: (row) => <Stage row={row} now={now} /> },
  { head: 'Clinician', cell: (row) => row.clinicianName ?? 'Whoever is free' },
  { head: 'Needs', cell: (row) => needsInWords(row.needs) },
  {
    head: 'Told',
    cell: (row) => (
      <>
        {MESSAGE[row.invitation.state]}
        {row.linkTriedAt && <div>Link tried: works</div>}
        {row.wish && <div>{wishInWords(row.wish.kind).replace(/^./, (first) => first.toUpperCase())}</div>}
      </>
    ),
  },
  { head: 'What to do next', cell: (row) => <Next row={row} /> },
];

/** The rows of a day, with what to do about each. */
export function DayTable({ rows, zone, caption }: { rows: readonly BoardRow[]; zone: string; caption: string }) {
  const now = useNow();
  return <Table caption={caption} hideCaption columns={columnsFor(zone, now)} rows={rows} rowKey={({ id }) => id} rowClass={(row) => (needsHelp(row) ? 'anteroom-urgent' : undefined)} />;
}
