import { Button, type ButtonProps } from '../../../shared/ui';
import { ResumeCallForm } from '../../resume-call/resume-call.form';
import type { RoomProps } from '../room-form';
import { Rebook } from './rebook';
import { RingInstead } from './ring-instead';
import type { RoomCallNow } from './room-call';
import { troubleOf, type Trouble } from './trouble';

type Props = RoomProps & Pick<RoomCallNow, 'call' | 'act' | 'held'> & { onWrite: () => void };

/** The service offers another way, because the one in use does not work for somebody. */
function Offer({ call: { offer }, act, now }: Pick<Props, 'call' | 'act' | 'now'>) {
  if (!offer) return null;
  const { instead } = offer;
  return (
    <div className="anteroom-trouble" role="alert">
      <p>
        <strong>{instead === 'telephone' ? 'No way for sound and picture works between you.' : 'Sound and picture do not get through this way.'}</strong> {offer.why}.
      </p>
      {instead === 'telephone' ? <RingInstead now={now} act={act} /> : (
        <Button small onClick={() => act.take(instead)}>
          {instead === 'direct' ? 'Go on straight between the two browsers' : 'Go on over the clinic’s server'}
        </Button>
      )}
    </div>
  );
}

/** The ways on: what stands out comes first, and the others look like links. */
function Ways({ first, call, act, onWrite, ...room }: Omit<Props, 'held'> & { first: Trouble['first'] | null }) {
  const looks = (way: Trouble['first']): Required<Pick<ButtonProps, 'kind'>> => ({ kind: way === first ? 'primary' : 'quiet' });
  const again = <Button key="again" small {...looks('again')} onClick={act.again}>Try again</Button>;
  const ring = call.offer?.instead !== 'telephone' && <RingInstead key="ring" {...looks('ring')} now={room.now} act={act} />;
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
