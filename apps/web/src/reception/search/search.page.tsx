import type { BoardRow } from '@anteroom/domain';
import type { Role } from '@anteroom/domain/kernel';
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

interface Asked {
  q: string;
  reason: string;
}

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

/** Who only audits has to say why they look; it is kept, and goes with every record they open from here. */
const onlyAudits = (roles: readonly Role[]) => !roles.some((role) => role === 'reception' || role === 'clinician');

const withReason = (address: string, reason: string) => `${address}${reason ? `${address.includes('?') ? '&' : '?'}reason=${encodeURIComponent(reason)}` : ''}`;

function SearchForm({ asked, audits, onSearch }: { asked: Asked; audits: boolean; onSearch: (asked: Asked) => void }) {
  const [q, setQ] = useState(asked.q);
  const [reason, setReason] = useState(asked.reason);
  const [error, setError] = useState<string>();
  const search = (event: FormEvent) => {
    event.preventDefault();
    const missing = audits && reason.trim() === '';
    setError(missing ? 'Say why you look' : undefined);
    if (!missing) onSearch({ q: q.trim(), reason: reason.trim() });
  };
  return (
    <form role="search" noValidate onSubmit={search}>
      <TextInput label="Name, NHS number or reference" hint="For example, Patel, 943 476 5919 or K7-4MPQ" value={q} onChange={setQ} chars={30} />
      {audits && <TextInput label="Why do you look?" hint="Kept with your name, for the patient's access report" value={reason} onChange={setReason} error={error} />}
      <Button type="submit">Search</Button>
    </form>
  );
}

/** Finds consultations of one's own clinics. What is looked for stays in the address only. */
export function SearchPage() {
  const [query, setQuery] = useSearchParams();
  const { roles } = useMe();
  const { clinics } = useSession();
  const asked = { q: query.get('q')?.trim() ?? '', reason: query.get('reason')?.trim() ?? '' };
  const found = useGet<{ results: BoardRow[] }>(asked.q ? withReason(`/api/consultations?q=${encodeURIComponent(asked.q)}`, asked.reason) : null);
  const search = ({ q, reason }: Asked) => setQuery({ ...(q ? { q } : {}), ...(reason ? { reason } : {}) });
  const zoneOf = (clinic: string) => clinics.find(({ id }) => id === clinic)?.zone ?? 'Europe/London';
  const leadsTo = ({ id }: BoardRow) => (roles.includes('reception') ? `/reception/consultations/${id}` : withReason(`/consultations/${id}/record`, asked.reason));
  return (
    <Page title="Search" wide>
      <SearchForm asked={asked} audits={onlyAudits(roles)} onSearch={search} />
      {asked.q && <Found asked={asked.q} found={found} columns={columnsFor(zoneOf, leadsTo)} />}
    </Page>
  );
}
