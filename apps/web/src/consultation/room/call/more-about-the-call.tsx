import { useContext } from 'react';
import { OnTheLine } from '../on-the-line';
import { Ring } from '../ring';
import type { RoomProps } from '../room-form';
import { Guidance } from './guidance';
import { RoomCall } from './room-call';

/** What is needed now and then while a video call goes on. Below the notes, which are needed all the time. */
export function MoreAboutTheCall(room: RoomProps) {
  const here = useContext(RoomCall);
  if (here?.standing !== 'on' || !here.takesPart || here.call.state === 'closed') return null;
  return (
    <section aria-label="More about the call">
      <Guidance />
      <OnTheLine {...room} />
      <Ring now={room.now} />
    </section>
  );
}
