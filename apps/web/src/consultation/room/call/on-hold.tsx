import { Button } from '../../../shared/ui';
import type { RoomProps } from '../room-form';
import { focusNear } from '../focus-on';
import { Ringing } from './ring-instead';
import type { RoomCallNow } from './room-call';

/** Everybody else waits inside the call, and their pages say so. */
export function OnHold({ held, act, ...room }: RoomProps & Pick<RoomCallNow, 'held' | 'act'>) {
  const takeUp = () => {
    focusNear('call');
    act.takeUp();
  };
  if (held === 'ringing') return <Ringing act={act} what="connection" {...room} />;
  if (held !== 'on-hold') return null;
  return (
    <section className="anteroom-held" aria-label="On hold">
      <p role="status">
        <strong>The call is on hold.</strong> The patient waits and neither sees nor hears you; their page says that you will be back.
      </p>
      <Button small onClick={takeUp}>
        Take the call up again
      </Button>
    </section>
  );
}
