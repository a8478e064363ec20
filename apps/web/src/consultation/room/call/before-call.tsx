import { Link } from 'react-router';
import { useGoingCall } from '../../../shared/going-call';
import { Inset } from '../../../shared/ui';
import { Ring } from '../ring';
import { WayIn, type CallProps } from '../way-in';
import { Door, Guests } from './door';
import { OwnRoom } from './own-room';
import type { RoomCallNow } from './room-call';
import { WhoIsThere } from './who-is-there';

/** One talks to one patient at a time: the other waits, and is told so. */
function AnotherGoesOn({ id }: { id: string }) {
  const going = useGoingCall();
  if (!going || going.consultation === id) return null;
  return (
    <Inset>
      <p>
        You have a call that goes on. It is put on hold when you call this patient in, and that patient is told so. <Link to={`/consultations/${going.consultation}/room`}>Back to that call</Link>
      </p>
    </Inset>
  );
}

/** Before the call: is the patient there and will it work, is one's own room in order, and who else is at the door. */
export function BeforeCall({ here, ...room }: CallProps & { here: RoomCallNow }) {
  return (
    <>
      <WhoIsThere now={room.now} zone={room.zone} call={here.call} />
      <Door call={here.call} act={here.act} />
      <Guests call={here.call} act={here.act} />
      <AnotherGoesOn id={room.now.id} />
      <WayIn {...room} />
      <OwnRoom devices={here.devices} />
      <Ring now={room.now} />
    </>
  );
}
