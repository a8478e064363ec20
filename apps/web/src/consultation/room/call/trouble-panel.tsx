import { Button, type ButtonProps } from '../../../shared/ui';
import { ResumeCallForm } from '../../resume-call/resume-call.form';
import type { RoomProps } from '../room-form';
import { Rebook } from './rebook';
import { RingInstead } from './ring-instead';
import type { RoomCallNow } from './room-call';
import { troubleOf, type Trouble } from './trouble';

type Props = RoomProps & Pick<RoomCallNow, 'call' | 'act' | 'held'> & { onWrite: () => void };

/** Only the telephone is left. */
function Offer({ call: { offer }, act, now }: Pick<Props, 'call' | 'act' | 'now'>) {
  if (!offer) return null;
  return (
    <div className="anteroom-trouble" role="alert">
      <p>
        <strong>No way for sound and picture works between you.</strong> {offer.why}.
      </p>
      <RingInstead now={now} act={act} />
    </div>
  );
}

/** The ways on: what stands out comes first, and the others look like links. */
function Ways({ first, call, act, onWrite, ...room }: Omit<Props, 'held'> & { first: Trouble['first'] | null }) {
  const looks = (way: Trouble['first']): Required<Pick<ButtonProps, 'kind'>> => ({ kind: way === first ? 'primary' : 'quiet' });
  const again = <Button key="again" small {...looks('again')} onClick={act.again}>Try again</Button>;
  const ring = !call.offer && <RingInstead key="ring" {...looks('ring')} now={room.now} act={act} />;
  return (
    <div className="anteroom-trouble__ways">
      {first === 'write' && <Button small onClick={onWrite}>Write in the chat</Button>}
      {first === 'ring' ? [ring, again] : [again, ring]}
      {room.now.connection === 'lost' && room.now.may.includes('resume-call') && <ResumeCallForm {...room} kind="quiet" />}
      <Rebook {...room} />
    </div>
  );
}

/** What happened, what to do, and the ways on, one tap each. Where the service offers something, that is the one thing that stands out. */
export function TroublePanel({ held, ...props }: Props) {
  const { call, act, now } = props;
  const trouble = troubleOf({ call, held });
  return (
    <>
      <Offer call={call} act={act} now={now} />
      {trouble && (
        <div className="anteroom-trouble">
          <p role="alert">
            <strong>{trouble.title}.</strong> {trouble.words}
          </p>
          <Ways {...props} first={call.offer ? null : trouble.first} />
        </div>
      )}
    </>
  );
}
