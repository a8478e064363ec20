import { Radios, TextInput } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

const CERTAINTY = [
  { value: 'confirmed', text: 'Confirmed' },
  { value: 'working', text: 'Working diagnosis' },
  { value: 'excluded', text: 'Excluded' },
];

export function RecordDiagnosisForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="record-diagnosis"
      now={now}
      onDone={onDone}
      initial={{ diagnosis: '', certainty: 'working' }}
      check={(values) => missing(values, { diagnosis: 'Write down the diagnosis' })}
      body={({ diagnosis, certainty }) => ({ diagnosis, certainty })}
      submit="Record the diagnosis"
    >
      {(form) => (
        <>
          <TextInput label="Diagnosis" {...form.field('diagnosis')} />
          <Radios label="How sure?" small inline options={CERTAINTY} {...form.field('certainty')} />
        </>
      )}
    </RoomForm>
  );
}
