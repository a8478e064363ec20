import { useRef, useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useGet } from '../../shared/get';
import { useClinic } from '../../shared/session/session';
import { moment } from '../../shared/time';
import { Button, Details, Field, Page, Refusal, Unreachable } from '../../shared/ui';
import { ImportReport } from './import-report';
import type { Job } from './job';
import { useJob, useUpload } from './use-import';

function Recent({ clinic, zone }: { clinic: string; zone: string }) {
  const { value } = useGet<{ jobs: Job[] }>(`/api/clinic-lists?clinic=${encodeURIComponent(clinic)}`);
  if (!value || value.jobs.length === 0) return null;
  return (
    <Details summary="Lists imported before">
      <ul>
        {value.jobs.map(({ job, at, taken, total }) => (
          <li key={job}>
            <Link to={`?job=${job}`}>{moment(at, zone)}</Link>: {taken} of {total} taken
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** A clinic list from another system goes in, with a report about every row. */
export function ImportPage() {
  const clinic = useClinic();
  const [query, setQuery] = useSearchParams();
  const [error, setError] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const job = useJob(query.get('job'));
  const { sending, problem, unreachable, upload } = useUpload(clinic.id, (id) => setQuery({ job: id }));
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    setError(chosen ? undefined : 'Choose a file');
    if (chosen && !sending) void upload(chosen);
  };
  return (
    <Page title="Import a clinic list" caption={clinic.name} back={{ to: '/reception', text: "The day's list" }} wide>
      {problem && <Refusal problem={problem} />}
      {unreachable && <Unreachable what="the list" />}
      <form noValidate onSubmit={submitted}>
        <Field label="File" error={error} hint="CSV, or a FHIR R4 bundle whose name ends in .json. The same list again changes nothing.">
          {(described) => <input {...described} ref={file} type="file" accept=".csv,.txt,.json,text/csv,application/json" className="nhsuk-file-upload" />}
        </Field>
        <Button type="submit" sending={sending}>
          Import
        </Button>
      </form>
      <p>
        <a href="/api/clinic-lists/example.csv" download>
          Download an example with all columns
        </a>
        . Times are the clinic’s. Missing NHS numbers are allowed; wrong ones are refused.
      </p>
      {job.problem && <Refusal problem={job.problem} />}
      {job.value && <ImportReport job={job.value} />}
      <Recent key={job.value?.state} clinic={clinic.id} zone={clinic.zone} />
    </Page>
  );
}
