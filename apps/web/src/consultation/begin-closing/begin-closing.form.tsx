import { CommandButton, commandOn } from '../../shared/command-form';
import type { RoomProps } from '../room/room-form';

export function BeginClosingForm({ now, onDone }: RoomProps) {
  return (
    <CommandButton target={commandOn(now, 'begin-closing')} said="Now sum up and say what to watch for." onDone={onDone}>
      Begin to close
    </CommandButton>
  );
}
