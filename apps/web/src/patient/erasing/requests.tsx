import { CommandButton } from '../../shared/command-form';
import { useMe } from '../../shared/session/session';
import { moment } from '../../shared/time';
import { Card, SummaryList, Tag } from '../../shared/ui';
import { mayErase, nameOf, type ErasingRequest } from '../erasing-state';
import { ERASING_BASES, partsInWords } from '../words';

interface Shown {
  request: ErasingRequest;
  zone: string;
}

/** Where a request stands, in a word and in the colour of that word. */
export function RequestTag({ request: { confirmed, ended } }: Pick<Shown, 'request'>) {
  if (ended?.how === 'erased') return <Tag colour="red">Erased</Tag>;
  if (ended) return <Tag colour="grey">Withdrawn</Tag>;
  return confirmed ? <Tag colour="orange">Confirmed, waiting</Tag> : <Tag colour="yellow">To be confirmed</Tag>;
}

const rowsOf = ({ request, zone }: Shown) => {
  const { confirmed, ended } = request;
  return [
    { key: 'State', value: <RequestTag request={request} /> },
    { key: 'On what ground', value: ERASING_BASES[request.basis] },
    { key: 'Reason', value: request.reason ?? 'Not readable any more' },
    { key: 'Asked for', value: `by ${nameOf(request.askedBy)}, ${moment(request.askedAt, zone)}` },
    ...(confirmed ? [{ key: 'Confirmed', value: `by ${nameOf(confirmed.by)}, ${moment(confirmed.at, zone)}` }] : []),
    ...(confirmed && !ended ? [{ key: 'Will be erased', value: `${moment(confirmed.due, zone)}, if nothing stands in the way then` }] : []),
    ...(ended ? [{ key: ended.how === 'erased' ? 'Erased' : 'Withdrawn', value: `${ended.how === 'erased' ? '' : `by ${nameOf(ended.by)}, `}${moment(ended.at, zone)}` }] : []),
  ];
};

/** One request from asking to its end, with what the reader may do about it. */
export function Request({ request, zone, patient, onDone }: Shown & { patient: string; onDone: () => void }) {
  const me = useMe();
  const open = !request.ended;
  const own = request.askedBy.id === me.id;
  return (
    <Card title={partsInWords(request.parts)} level={3}>
      <SummaryList rows={rowsOf({ request, zone })} />
      {open && mayErase(me) && (
        <div className="nhsuk-button-group">
          {!request.confirmed && !own && (
            <CommandButton kind="warning" target={{ url: `/api/patients/${patient}/confirm-erasing` }} said="Confirmed. The waiting time runs from now." onDone={onDone}>
              Confirm the erasing
            </CommandButton>
          )}
          <CommandButton kind="secondary" target={{ url: `/api/patients/${patient}/withdraw-erasing` }} said="Withdrawn. Nothing is erased." onDone={onDone}>
            Withdraw the request
          </CommandButton>
        </div>
      )}
      {open && !request.confirmed && own && <p>You asked for this, so somebody else has to confirm it.</p>}
    </Card>
  );
}
