import { Link } from 'react-router';
import { Chat } from '../../../shared/call';
import type { RoomProps } from '../room-form';
import type { RoomCallNow } from './room-call';

/** For whoever asked to write, and not for whoever opened it to read. */
export const focusOnChat = () => document.querySelector<HTMLInputElement>('.call-chat input')?.focus();

/** For when sound fails, or for who cannot hear. It belongs to the record unless somebody says why it should not. */
export function ChatPanel({ now, zone, call, act }: Pick<RoomProps, 'now' | 'zone'> & Pick<RoomCallNow, 'call' | 'act'>) {
  return (
    <>
      <Chat now={call} act={act} zone={zone} hint="Everybody in the call reads it. It is kept with the record when the call ends." />
      {call.said.length > 0 && (
        <p>
          <Link to={`/consultations/${now.id}/room?do=discard-chat`}>Discard it with a reason</Link>
        </p>
      )}
    </>
  );
}
