import { useState, type FormEvent } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { useGet } from '../../shared/get';
import { useSession } from '../../shared/session/session';
import { clock, dayInWords, longDay } from '../../shared/time';
import { Button, EmptyState, Page, PrintButton, Refusal, Select, Table, TextArea, type Column } from '../../shared/ui';
import { roleInWords } from '../../shared/words';
import { formInWords, readInWords } from '../words';

interface Line {
  at: string;
  reader: { id: string; name: string | null };
  role: string;
  what: string;
  form: string | null;
  consultation: string | null;
  reference: string | null;
  clinic: string;
  day: string | null;
  revision: number | null;
  reason: string | null;
}

/** As `GET …/access-report` answers. */
interface Report {
  about: { patient: string; consultations: { id: string; reference: string; clinic: string }[] };
  since: string;
  readings: Line[];
  lists: Line[];
  elsewhere: number;
}

const whoIs = ({ reader, role }: Line): string => reader.name ?? (role === 'patient' ? 'The patient, through their link' : 'Somebody who is not known any more');
const whatIs = ({ what, form, revision, day }: Line): string =>
  [readInWords(what) + formInWords(form), revision !== null && `as it stood after entry ${revision + 1}`, day && `of ${dayInWords(day, true)}`].filter(Boolean).join(', ');

const columns = (zone: string, several: boolean): Column<Line>[] => [
  { head: 'When', names: true, cell: ({ at }) => `${longDay(at, zone)}, ${clock(at, zone)}` },
  { head: 'Who', cell: whoIs },
  { head: 'Role', cell: ({ role }) => role.split(' ').map(roleInWords).join(', ') },
  { head: 'What', cell: whatIs },
  ...(several ? [{ head: 'Consultation', cell: ({ reference }: Line) => reference ?? '' }] : []),
  { head: 'Why', cell: ({ reason }) => reason ?? 'Not asked' },
];

const keyOf = (line: Line): string => [line.at, line.reader.id, line.role, line.what, line.form, line.consultation, line.clinic, line.day, line.revision].join(' ');

function Lines({ title, empty, lines, zone, several }: { title: string; empty: string; lines: Line[]; zone: string; several: boolean }) {
  if (lines.length > 0) return <Table caption={title} columns={columns(zone, several)} rows={lines} rowKey={keyOf} />;
  return (
    <>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <EmptyState>{empty}</EmptyState>
    </>
  );
}

function Filter({ lines, value, onChange }: { lines: Line[]; value: string; onChange: (value: string) => void }) {
  const people = [...new Map(lines.map((line) => [line.reader.id, whoIs(line)]))].map(([id, text]) => ({ value: id, text }));
  return (
    <div className="anteroom-no-print">
      <Select label="Whose readings?" empty="Everybody’s" options={people} id="whose" value={value} onChange={onChange} />
    </div>
  );
}

function Shown({ report, address, reason }: { report: Report; address: string; reason: string }) {
  const { clinics } = useSession();
  const [whose, setWhose] = useState('');
  const { consultations, patient } = report.about;
  const zone = clinics.find(({ id }) => id === consultations[0]?.clinic)?.zone ?? 'Europe/London';
  const of = (lines: Line[]) => lines.filter(({ reader }) => whose === '' || reader.id === whose);
  const why = `reason=${encodeURIComponent(reason)}`;
  const several = consultations.length > 1;
  const ofPatient = address.startsWith('/api/patients/');
  return (
    <>
      <p>
        {several ? 'Consultations' : 'Consultation'} {consultations.map(({ reference }) => reference).join(', ')}. Everything that was read since {longDay(report.since, zone)}. A screen that follows a consultation counts once in ten minutes. Asking for this report is
        itself kept, with the reason: {reason}
      </p>
      {report.elsewhere > 0 && <p>The patient has {report.elsewhere} more in other clinics. Their auditors can say who has read of those.</p>}
      <p className="anteroom-no-print">
        <a href={`${address}?${why}&as=csv`} download>
          Take it as a table (CSV)
        </a>
        {' · '}
        {ofPatient ? <Link to={`/consultations/${consultations[0]?.id}/record?${why}`}>Record</Link> : <Link to={`/patients/${patient}/access-report?${why}`}>All consultations of this patient</Link>}
      </p>
      <Filter lines={[...report.readings, ...report.lists]} value={whose} onChange={setWhose} />
      <Lines title="Read of this patient" empty="Nobody has read anything of it." lines={of(report.readings)} zone={zone} several={several} />
      <Lines title="Lists on which they stood" empty="Nobody has read a list on which they stood." lines={of(report.lists)} zone={zone} several={false} />
      <PrintButton />
    </>
  );
}

function Asked({ address, reason }: { address: string; reason: string }) {
  const { value, problem, state } = useGet<Report>(`${address}?reason=${encodeURIComponent(reason)}`);
  if (value) return <Shown report={value} address={address} reason={reason} />;
  return problem ? <Refusal problem={problem} /> : <EmptyState>{state === 'loading' ? 'Loading…' : 'The service cannot be reached.'}</EmptyState>;
}

function ReasonForm({ onReason }: { onReason: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) onReason(reason.trim());
  };
  return (
    <form noValidate onSubmit={submitted}>
      <TextArea
        label="Why do you ask who has read this record?"
        hint="Such as: the patient asked. Kept with your name and the time"
        rows={2}
        id="why"
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? 'Give a reason' : undefined}
      />
      <Button type="submit">Show who has read it</Button>
    </form>
  );
}

/** Who has read a consultation, or anything of a patient: for an auditor, on behalf of whoever asks. */
export function AccessReportPage() {
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const [query, setQuery] = useSearchParams();
  const reason = query.get('reason')?.trim() ?? '';
  const address = `/api/${pathname.startsWith('/patients/') ? 'patients' : 'consultations'}/${encodeURIComponent(id)}/access-report`;
  return (
    <Page title="Who has read this record" back={{ to: '/reception/search', text: 'Search' }} wide>
      {reason ? <Asked key={address} address={address} reason={reason} /> : <ReasonForm onReason={(given) => setQuery({ reason: given }, { replace: true })} />}
    </Page>
  );
}
