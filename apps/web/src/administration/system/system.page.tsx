import { EmptyState, Page, Refusal, Table, Tag, type Column } from '../../shared/ui';
import { clock } from '../../shared/time';
import { ListCard } from './list-card';
import { partInWords, useSystem, type Part, type PartState, type System } from './system';

const STATES: Readonly<Record<PartState, [colour: string, words: string]>> = {
  up: ['green', 'Working'],
  elsewhere: ['blue', 'Working on another server'],
  down: ['red', 'Not working'],
};

const PARTS: Column<Part>[] = [
  { head: 'Part', names: true, cell: ({ name }) => partInWords(name) },
  {
    head: 'State',
    cell: ({ state, trouble }) => (
      <>
        <Tag colour={STATES[state][0]}>{STATES[state][1]}</Tag> {trouble}
      </>
    ),
  },
];

function Shown({ parts, views, again }: System & { again: () => void }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Parts</h2>
      <Table caption="Parts" hideCaption columns={PARTS} rows={parts} rowKey={({ name }) => name} />
      <h2 className="nhsuk-heading-m">Lists</h2>
      <p>Everything that happens is recorded once. Lists are read from that record, and can be built anew from it at any time.</p>
      {views.length > 0 ? (
        views.map((list) => <ListCard key={list.view} list={list} again={again} />)
      ) : (
        <EmptyState>How far the lists are is not known while the record of all events does not answer.</EmptyState>
      )}
    </>
  );
}

/** What the service runs on, for administrators: what works, how far each list is, and what can be done about one that went wrong. */
export function SystemPage() {
  const { state, value, problem, asAt, again } = useSystem();
  return (
    <Page title="System">
      <p className="anteroom-as-at nhsuk-body-s" role="status">
        {state === 'here' && 'Up to date: changes show by themselves.'}
        {state === 'loading' && 'Loading…'}
        {state === 'unreachable' && <strong>The service does not answer. {asAt ? `As at ${clock(asAt)}` : 'Nothing has been read yet'}. Trying again by itself.</strong>}
      </p>
      {state === 'refused' && problem && <Refusal problem={problem} />}
      {value && <Shown {...value} again={again} />}
    </Page>
  );
}
