import { TextInput } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

export function ReportLetterFailureForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="report-letter-failure"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={(values) => missing(values, { reason: 'Say what went wrong' })}
      body={({ reason }) => ({ reason })}
      submit="It did not arrive"
      said="Recorded. Handing on the letter is owed again."
    >
      {(form) => <TextInput label="What went wrong?" {...form.field('reason')} />}
    </RoomForm>
  );
}
