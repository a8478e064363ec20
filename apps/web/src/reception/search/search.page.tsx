import type { BoardRow } from '@anteroom/domain';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useGet, type Got } from '../../shared/get';
import { useMe, useSession } from '../../shared/session/session';
import { dayInWords, moment } from '../../shared/time';
import { Button, EmptyState, Page, Refusal, Table, Tag, TextInput, type Column } from '../../shared/ui';
import { modeInWords, nhsNumberInWords, phaseColour, stageInWords } from '../../shared/words';

const columnsFor = (zoneOf: (clinic: string) => string, leadsTo: (row: BoardRow) => string): Column<BoardRow>[] => [
  { head: 'Patient', names: true, cell: (row) => <Link to={leadsTo(row)}>{row.patient.name}</Link> },
  { head: 'Born', cell: ({ patient }) => (patient.dateOfBirth ? dayInWords(patient.dateOfBirth, true) : 'Not known') },
  { head: 'NHS number', cell: ({ patient }) => (patient.nhsNumber ? nhsNumberInWords(patient.nhsNumber) : 'Not known') },
  { head: 'Reference', cell: ({ reference }) => reference },
  { head: 'Appointment', cell: ({ start, clinic }) => moment(start, zoneOf(clinic)) },
  { head: 'Mode', cell: ({ mode }) => modeInWords(mode) },
  { head: 'Stage', cell: ({ stage, phase }) => <Tag colour={phaseColour(phase)}>{stageInWords(stage)}</Tag> },
];

const MOST = 50;

const howMany = (asked: string, results: readonly BoardRow[]) => {
  if (results.length === 0) return `Nothing found for “${asked}”.`;
  return `${results.length === MOST ? `The first ${MOST}` : results.length} found for “${asked}”.`;
};

function Found({ asked, found: { state, value, problem }, columns }: { asked: string; found: Got<{ results: BoardRow[] }>; columns: Column<BoardRow>[] }) {
  return (
    <>
      <div role="status">
        {state === 'loading' && <p>Searching…</p>}
        {state === 'unreachable' && <p>The service cannot be reached. Try again.</p>}
        {value && <p>{howMany(asked, value.results)}</p>}
      </div>
      {problem && <Refusal problem={problem} />}
      {value?.results.length === 0 && <EmptyState>Only consultations of your own clinics are found. Try the last name alone, or the reference.</EmptyState>}
      {value && value.results.length > 0 && <Table caption="Found" hideCaption columns={columns} rows={value.results} rowKey={({ id }) => id} />}
    </>
  );
}

/** Finds consultations of one's own clinics. What is looked for stays in the address only. */
export function SearchPage() {
  const [query, setQuery] = useSearchParams();
  const { roles } = useMe();
  const { clinics } = useSession();
  const asked = query.get('q')?.trim() ?? '';
  const [typed, setTyped] = useState(asked);
  const found = useGet<{ results: BoardRow[] }>(asked ? `/api/consultations?q=${encodeURIComponent(asked)}` : null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setQuery(typed.trim() ? { q: typed.trim() } : {});
  };
  const zoneOf = (clinic: string) => clinics.find(({ id }) => id === clinic)?.zone ?? 'Europe/London';
  const leadsTo = ({ id }: BoardRow) => (roles.includes('reception') ? `/reception/consultations/${id}` : `/consultations/${id}/record`);
  return (
    <Page title="Search" wide>
      <form role="search" onSubmit={search}>
        <TextInput label="Name, NHS number or reference" hint="For example, Patel, 943 476 5919 or K7-4MPQ" value={typed} onChange={setTyped} chars={30} />
        <Button type="submit">Search</Button>
      </form>
      {asked && <Found asked={asked} found={found} columns={columnsFor(zoneOf, leadsTo)} />}
    </Page>
  );
}
