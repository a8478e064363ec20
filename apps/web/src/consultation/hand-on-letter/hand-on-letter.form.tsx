import { Select, TextInput } from '../../shared/ui';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';

const HOW = [
  { value: 'electronic-transfer', text: 'Electronic transfer' },
  { value: 'email', text: 'Email' },
  { value: 'post', text: 'Post' },
  { value: 'by-hand', text: 'By hand' },
  { value: 'fax', text: 'Fax' },
];

export function HandOnLetterForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="hand-on-letter"
      now={now}
      onDone={onDone}
      initial={{ how: 'electronic-transfer', to: now.record.gp?.name ?? '', note: '' }}
      check={(values) => missing(values, { to: 'Enter to whom it went' })}
      body={({ how, to, note }) => ({ how, to, ...typed('note', note) })}
      submit="It has been handed on"
      said="Recorded that the GP letter was handed on."
    >
      {(form) => (
        <>
          <Select label="How?" options={HOW} {...form.field('how')} />
          <TextInput label="To whom?" {...form.field('to')} />
          <TextInput label="Note" optional {...form.field('note')} />
        </>
      )}
    </RoomForm>
  );
}
