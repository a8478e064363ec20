import { CommandButton, commandOn } from '../../shared/command-form';
import { Explained, type RoomProps } from '../room/room-form';

export function ApproveLetterForm({ now, onDone }: RoomProps) {
  return (
    <>
      <Explained>You stand by the letter as it reads here. If an entry is corrected later, it is marked superseded and asks for you again.</Explained>
      <CommandButton target={commandOn(now, 'approve-letter')} said="The letter is approved." onDone={onDone}>
        Approve the letter
      </CommandButton>
    </>
  );
}
