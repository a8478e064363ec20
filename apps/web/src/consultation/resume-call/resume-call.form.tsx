import { CommandButton, commandOn, type CommandButtonProps } from '../../shared/command-form';
import type { RoomProps } from '../room/room-form';

export function ResumeCallForm({ now, onDone, kind = 'secondary' }: RoomProps & Pick<CommandButtonProps<never>, 'kind'>) {
  return (
    <CommandButton target={commandOn(now, 'resume-call')} kind={kind} said="The call goes on." onDone={onDone}>
      Resume the call
    </CommandButton>
  );
}
