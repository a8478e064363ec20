import type { BoardRow } from '@anteroom/domain';
import { useSearchParams } from 'react-router';
import { useClinic } from '../../shared/session/session';
import { clock, dayInWords, dayOf } from '../../shared/time';
import { AsAt, DayInput, EmptyState, Page, PrintButton, Table, type Column } from '../../shared/ui';
import { useBoard } from '../../shared/use-board';
import { useNow } from '../../shared/use-now';
import { modeInWords, nhsNumberInWords, stageInWords } from '../../shared/words';
import { needsInWords } from '../person/needs';

const numberOf = ({ nhsNumber, clinicNumber }: BoardRow['patient']) => {
  if (nhsNumber) return `NHS ${nhsNumberInWords(nhsNumber)}`;
  return clinicNumber ? `Clinic number ${clinicNumber}` : 'NHS number not known';
};

function Who({ row: { patient, reference } }: { row: BoardRow }) {
  return (
    <>
      {patient.name}
      <div className="anteroom-plain">{patient.dateOfBirth ? `Born ${dayInWords(patient.dateOfBirth, true)}` : 'Birth date not known'}</div>
      <div className="anteroom-plain">{numberOf(patient)}</div>
      <div className="anteroom-plain">{reference}</div>
    </>
  );
}

const columnsFor = (zone: string): Column<BoardRow>[] => [
  { head: 'Time', cell: (row) => `${clock(row.start, zone)} (${row.minutes} min)` },
  { head: 'Patient', names: true, cell: (row) => <Who row={row} /> },
  { head: 'Telephone', cell: ({ patient }) => [patient.mobile, patient.phone].filter(Boolean).join(', ') || 'None' },
  { head: 'Mode', cell: ({ mode }) => modeInWords(mode) },
  { head: 'Needs', cell: ({ needs }) => needsInWords(needs) },
  { head: 'Clinician', cell: ({ clinicianName }) => clinicianName ?? 'Whoever is free' },
  { head: 'When printed', cell: ({ stage }) => stageInWords(stage) },
  { head: 'What happened, and when', cell: () => <span className="anteroom-write-here" /> },
];

/** All one needs on paper for the day the system is down, with room to write down what happens. */
export function PackPage() {
  const clinic = useClinic();
  const [query, setQuery] = useSearchParams();
  const now = useNow();
  const date = query.get('date') ?? dayOf(now, clinic.zone);
  const board = useBoard(clinic.id, date);
  const rows = (board.value?.rows ?? []).filter(({ phase }) => phase !== 'cancelled');
  return (
    <Page title="Clinic pack" caption={`${clinic.name}, ${dayInWords(date)}`} wide>
      <div className="anteroom-no-print">
        <p>Print this before the clinic. When the system is down, ring the patients from it, write down what happens and when, and enter it afterwards from each patient’s page.</p>
        <AsAt live={board} zone={clinic.zone} />
        <div className="anteroom-row">
          <DayInput label="Day" value={date} onChange={(next) => next && setQuery({ date: next })} />
          <PrintButton>Print the pack</PrintButton>
        </div>
      </div>
      <p>
        As at {clock(now, clinic.zone)}, {rows.length} patients. Help for patients: {clinic.helpNumber}. Backup: {clinic.backupNumber}. We ring from: {clinic.ringingNumber}. In an emergency: 999.
      </p>
      {rows.length === 0 ? <EmptyState>Nobody is booked on this day.</EmptyState> : <Table caption="Clinic pack" hideCaption columns={columnsFor(clinic.zone)} rows={rows} rowKey={({ id }) => id} />}
    </Page>
  );
}
