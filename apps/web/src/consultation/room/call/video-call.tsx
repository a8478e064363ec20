import { useContext } from 'react';
import { CallInForm } from '../../call-in/call-in.form';
import { useNameOf } from '../../what-happened/who';
import { Ring } from '../ring';
import { StillWaits } from '../still-waits';
import { callable, type CallProps } from '../way-in';
import { Away, SomebodyElses } from './away';
import { BeforeCall } from './before-call';
import { InCall } from './in-call';
import { RoomCall, type RoomCallNow } from './room-call';
import { callerOf } from './standing';
import './call.scss';

function On({ here, ...room }: CallProps & { here: RoomCallNow }) {
  const nameOf = useNameOf();
  const caller = callerOf(room.now);
  if (!here.takesPart) return <SomebodyElses caller={caller ? nameOf(caller) : 'Somebody else'} here={here} />;
  if (here.call.state === 'closed') return <Away here={here} />;
  return <InCall {...room} here={here} />;
}

/** Video from the door to the end of the call: who is there, sound and picture, and the ways on when they fail. */
export function VideoCall(room: CallProps) {
  const here = useContext(RoomCall);
  if (!here) return null;
  if (here.standing === 'on') return <On {...room} here={here} />;
  if (room.now.phase !== 'wrapping-up') return <BeforeCall {...room} here={here} />;
  return (
    <>
      <StillWaits now={room.now} />
      <Ring now={room.now} />
      <CallInForm who={callable(room.now)} onDone={room.onDone} />
    </>
  );
}
