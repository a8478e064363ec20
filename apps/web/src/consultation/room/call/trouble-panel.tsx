import { Button } from '../../../shared/ui';
import { ResumeCallForm } from '../../resume-call/resume-call.form';
import type { RoomProps } from '../room-form';
import { Rebook } from './rebook';
import { RingInstead } from './ring-instead';
import type { RoomCallNow } from './room-call';
import { troubleOf } from './trouble';

type Props = RoomProps & Pick<RoomCallNow, 'call' | 'act' | 'held'>;

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

/** What happened, what to do, and the ways on, one tap each. */
export function TroublePanel({ call, act, held, ...room }: Props) {
  const trouble = troubleOf({ call, held });
  return (
    <>
      <Offer call={call} act={act} now={room.now} />
      {trouble && (
        <div className="anteroom-trouble">
          <p role="alert">
            <strong>{trouble.title}.</strong> {trouble.words}
          </p>
          <div className="anteroom-trouble__ways">
            <Button small onClick={act.again}>
              Try again
            </Button>
            <RingInstead now={room.now} act={act} />
            {room.now.connection === 'lost' && room.now.may.includes('resume-call') && <ResumeCallForm {...room} small />}
            <Rebook {...room} />
          </div>
        </div>
      )}
    </>
  );
}
