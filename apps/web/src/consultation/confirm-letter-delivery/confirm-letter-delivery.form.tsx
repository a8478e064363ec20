import { TextInput } from '../../shared/ui';
import { RoomForm, typed, type RoomProps } from '../room/room-form';

export function ConfirmLetterDeliveryForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm stem="confirm-letter-delivery" now={now} onDone={onDone} initial={{ note: '' }} body={({ note }) => typed('note', note)} submit="The GP has it" said="Recorded that the letter arrived.">
      {(form) => <TextInput label="How do you know?" optional {...form.field('note')} />}
    </RoomForm>
  );
}
