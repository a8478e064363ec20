import { TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

export function ReviewEmergencyForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="review-emergency"
      now={now}
      onDone={onDone}
      initial={{ finding: '' }}
      check={(values) => missing(values, { finding: 'Say what you found' })}
      body={({ finding }) => ({ finding })}
      submit="Record the review"
    >
      {(form) => <TextArea label="What happened, what was missing then, what became of the patient?" rows={4} {...form.field('finding')} />}
    </RoomForm>
  );
}
