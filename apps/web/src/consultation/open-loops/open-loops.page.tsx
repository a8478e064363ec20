import type { OpenLoop } from '@anteroom/domain';
import { Link, useSearchParams } from 'react-router';
import { useGet, type Got } from '../../shared/get';
import { useClinic, useMe } from '../../shared/session/session';
import { clock, fromNow, moment } from '../../shared/time';
import { Button, EmptyState, Page, Refusal, Table, Tag, type Column } from '../../shared/ui';
import { useNow } from '../../shared/use-now';
import { roleInWords } from '../../shared/words';
import { LOOP_FILTERS, wayToLoop, type OpenLoops } from './open-loops';

const columnsFor = (zone: string, now: Date): Column<OpenLoop>[] => [
  {
    head: 'What is open',
    names: true,
    cell: (loop) => (
      <>
        <Link to={wayToLoop(loop)}>
          {loop.title}
          <span className="nhsuk-u-visually-hidden">: {loop.patientName}</span>
        </Link>{' '}
        {loop.overdue && <Tag colour="red">Overdue</Tag>}
      </>
    ),
  },
  {
    head: 'Patient',
    cell: ({ patientName, reference, start }) => (
      <>
        {patientName}
        <div className="nhsuk-body-s nhsuk-u-margin-bottom-0">
          {reference}, {moment(start, zone, now)}
        </div>
      </>
    ),
  },
  { head: 'Owner', cell: ({ owner }) => roleInWords(owner) },
  { head: 'Open since', cell: ({ since }) => fromNow(since, now) },
  { head: 'Due', cell: ({ due }) => (due ? fromNow(due, now) : 'At once') },
];

function Kinds({ loops, chosen, me }: { loops: readonly OpenLoop[]; chosen: string; me: string }) {
  return (
    <nav aria-label="Kinds of open loops">
      <ul className="nhsuk-list anteroom-filters">
        {LOOP_FILTERS.map(({ id, title, takes }) => (
          <li key={id}>
            <Link to={`?show=${id}`} aria-current={id === chosen ? 'true' : undefined} preventScrollReset>
              {title} ({loops.filter((loop) => takes(loop, me)).length})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AsAtLine({ got, zone }: { got: Got<OpenLoops>; zone: string }) {
  return (
    <div className="anteroom-row">
      <p role="status">
        {got.state === 'loading' && 'Loading…'}
        {got.state === 'unreachable' && <strong>The service cannot be reached. </strong>}
        {got.asAt && `As at ${clock(got.asAt, zone)}.`}
      </p>
      <Button kind="secondary" small onClick={got.again}>
        Look again
      </Button>
    </div>
  );
}

function Loops({ loops, zone, me }: { loops: readonly OpenLoop[]; zone: string; me: string }) {
  const now = useNow();
  const [query] = useSearchParams();
  const filter = LOOP_FILTERS.find(({ id }) => id === query.get('show')) ?? LOOP_FILTERS[0]!;
  const shown = loops.filter((loop) => filter.takes(loop, me));
  return (
    <>
      <Kinds loops={loops} chosen={filter.id} me={me} />
      {shown.length > 0 ? (
        <Table caption={`${filter.title}: ${shown.length}`} hideCaption columns={columnsFor(zone, now)} rows={shown} rowKey={({ consultation, kind, duty }) => `${consultation} ${kind} ${duty}`} />
      ) : (
        <EmptyState>{loops.length === 0 ? 'Nothing is open. Everything begun here is finished.' : 'Nothing of this kind is open.'}</EmptyState>
      )}
    </>
  );
}

/** Everything begun and not finished, so that nothing intended is forgotten. */
export function OpenLoopsPage() {
  const clinic = useClinic();
  const me = useMe();
  const got = useGet<OpenLoops>(`/api/clinics/${encodeURIComponent(clinic.id)}/open-loops`);
  return (
    <Page title="Open loops" caption={clinic.name} wide>
      <p>Attendances not closed, letters not approved or not handed on, and whatever else is still owed to somebody.</p>
      <AsAtLine got={got} zone={clinic.zone} />
      {got.problem && <Refusal problem={got.problem} />}
      {got.value && <Loops loops={got.value.loops} zone={clinic.zone} me={me.id} />}
    </Page>
  );
}
