import { TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

export function TakeNoteForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="take-note"
      now={now}
      onDone={onDone}
      initial={{ text: '' }}
      check={(values) => missing(values, { text: 'Type a note first' })}
      body={({ text }) => ({ text })}
      submit="Save the note"
      kind="secondary"
      said="The note is saved."
    >
      {(form) => <TextArea label="Note" hint="Kept exactly as you type it. What you have not saved yet is kept as a draft." rows={6} {...form.field('text')} />}
    </RoomForm>
  );
}
