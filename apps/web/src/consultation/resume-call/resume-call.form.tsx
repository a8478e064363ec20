import { CommandButton, commandOn } from '../../shared/command-form';
import type { RoomProps } from '../room/room-form';

export function ResumeCallForm({ now, onDone, small = false }: RoomProps & { small?: boolean }) {
  return (
    <CommandButton target={commandOn(now, 'resume-call')} kind="secondary" small={small} said="The call goes on." onDone={onDone}>
      Resume the call
    </CommandButton>
  );
}
