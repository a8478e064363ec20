import { Radios, TextInput } from '../../shared/ui';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';

const KINDS = [
  { value: 'offered', text: 'Offered' },
  { value: 'declined', text: 'Offered and declined' },
  { value: 'present', text: 'Present' },
];

export function RecordChaperoneForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="record-chaperone"
      now={now}
      onDone={onDone}
      initial={{ kind: '', name: '' }}
      check={(values) => missing(values, { kind: 'Choose what applies' })}
      body={({ kind, name }) => ({ kind, ...(kind === 'present' ? typed('name', name) : {}) })}
      submit="Record the chaperone"
    >
      {(form) => (
        <>
          <Radios label="A chaperone was" small options={KINDS} {...form.field('kind')} />
          {form.values.kind === 'present' && <TextInput label="Name" optional {...form.field('name')} />}
        </>
      )}
    </RoomForm>
  );
}
