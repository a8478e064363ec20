import { CommandButton, commandOn } from '../../shared/command-form';
import type { RoomProps } from '../room/room-form';

export function ResumeCallForm({ now, onDone }: RoomProps) {
  return (
    <CommandButton target={commandOn(now, 'resume-call')} kind="secondary" said="The call goes on." onDone={onDone}>
      Resume the call
    </CommandButton>
  );
}
