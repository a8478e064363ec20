import { useState } from 'react';
import { Link } from 'react-router';
import { Progress, Radios, Table, Tag, Warning, type Column } from '../../shared/ui';
import { STATES, type ImportedRow, type Job } from './job';

const COLUMNS: Column<ImportedRow>[] = [
  { head: 'Where', names: true, cell: ({ entry }) => entry },
  { head: 'Appointment', cell: ({ appointment }) => appointment ?? 'None named' },
  {
    head: 'What became of it',
    cell: ({ state, past, referred }) => (
      <>
        <Tag colour={STATES[state].colour}>{STATES[state].text}</Tag>
        {past && <Tag colour="grey">Its time is over</Tag>}
        {referred && <Tag colour="yellow">A clinician decides</Tag>}
      </>
    ),
  },
  { head: 'Why', cell: ({ details }) => details.map((sentence) => <div key={sentence}>{sentence}</div>) },
  { head: 'Consultation', cell: ({ consultation, reference }) => (consultation ? <Link to={`/reception/consultations/${consultation}`}>{reference ?? 'Open'}</Link> : 'None') },
];

const LEFT = ['refused', 'changed'];

/** Row by row what was taken, what was refused and why. */
export function ImportReport({ job }: { job: Job }) {
  const [show, setShow] = useState('all');
  const options = [
    { value: 'all', text: `All rows (${job.rows.length})` },
    { value: 'left', text: `Refused or changed (${job.refused + job.changed})` },
  ];
  const rows = show === 'all' ? job.rows : job.rows.filter(({ state }) => LEFT.includes(state));
  return (
    <>
      {job.error && (
        <Warning title="This list could not be imported">
          <p>{job.error}</p>
        </Warning>
      )}
      <Progress label="Rows read" done={job.done} total={job.total} />
      <p role="status">
        {job.state === 'running' ? 'Importing. You can leave this page: it goes on.' : 'Finished.'} {job.taken} taken, {job.unchanged} were there already, {job.changed} changed and not applied, {job.refused} refused.
        {job.referred > 0 && ` About ${job.referred} a clinician has to decide.`}
        {job.past > 0 && ` ${job.past} lie in the past.`}
      </p>
      {job.changed > 0 && <p>A changed row is not applied by itself: open the consultation, look at both, and move or correct it there.</p>}
      {job.rows.length > 0 && (
        <>
          <Radios label="Show" options={options} inline small value={show} onChange={setShow} />
          <Table caption="Rows" hideCaption columns={COLUMNS} rows={rows} rowKey={({ entry, appointment }) => `${entry}${appointment}`} />
        </>
      )}
    </>
  );
}
