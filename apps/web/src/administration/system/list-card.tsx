import { CommandButton } from '../../shared/command-form';
import { Card, Details, Progress, Tag, Warning } from '../../shared/ui';
import { counted, listInWords, type View } from './system';

function Standing({ state, lagging, lag, processed }: View) {
  if (state === 'down') return <Tag colour="red">Not running</Tag>;
  if (!lagging) return <Tag colour="green">Up to date</Tag>;
  return (
    <>
      <Tag colour="yellow">Catching up</Tag> {lag === null ? `${counted(processed, 'event', 'events')} read in so far.` : `${counted(lag, 'event', 'events')} to go.`}
    </>
  );
}

/** What could not be read in, one stream of events each; every other one goes on. */
function SetAside({ view, parked, again }: Pick<View, 'view' | 'parked'> & { again: () => void }) {
  if (parked.length === 0) return null;
  return (
    <Warning title={`${counted(parked.length, 'record was', 'records were')} set aside`}>
      <p>
        This list could not read {parked.length === 1 ? 'it' : 'them'} in, so what it shows of {parked.length === 1 ? 'it' : 'them'} is out of date. The record itself is
        complete, and everything else goes on. Whoever runs the server finds the reason in its log.
      </p>
      <ul className="nhsuk-list">
        {parked.map(({ stream, error }) => (
          <li key={stream}>
            <p className="anteroom-words">
              {stream}
              <br />
              Kind of error: {error}
            </p>
            <CommandButton
              kind="secondary"
              small
              target={{ url: `/api/system/views/${view}/parked/${encodeURIComponent(stream)}/retry` }}
              said="It was read in. The list shows it again."
              onDone={again}
            >
              Try again<span className="nhsuk-u-visually-hidden"> with {stream}</span>
            </CommandButton>
          </li>
        ))}
      </ul>
    </Warning>
  );
}

function Rebuild({ view, rebuild, again }: Pick<View, 'view' | 'rebuild'> & { again: () => void }) {
  if (rebuild) {
    return (
      <>
        <p>Being built anew. The list is there all the while and changes over by itself.</p>
        <Progress label="Built anew:" done={Math.min(rebuild.processed, rebuild.of)} total={rebuild.of} />
      </>
    );
  }
  return (
    <Details summary="Build this list anew">
      <p>Do this where a list shows something that the record of a consultation does not. Nothing is lost, and people go on working with the list meanwhile.</p>
      <CommandButton kind="secondary" small target={{ url: `/api/system/views/${view}/rebuild` }} said="The list is being built anew." onDone={again}>
        Build anew<span className="nhsuk-u-visually-hidden">: {listInWords(view)}</span>
      </CommandButton>
    </Details>
  );
}

/** One list: how far it is, what it could not read in, and the way to have it built anew. */
export function ListCard({ list, again }: { list: View; again: () => void }) {
  return (
    <Card title={listInWords(list.view)} level={3}>
      <p>
        <Standing {...list} />
      </p>
      {list.trouble && <p>{list.trouble}</p>}
      <SetAside {...list} again={again} />
      <Rebuild {...list} again={again} />
    </Card>
  );
}
