import { Radios, TextArea, TextInput } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

const REACHED = [
  { value: 'yes', text: 'Reached' },
  { value: 'no', text: 'Not reached' },
];

export function RecordPatientContactForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="record-patient-contact"
      now={now}
      onDone={onDone}
      initial={{ reached: '', how: 'Telephone', what: '' }}
      check={(values) => missing(values, { reached: 'Choose one', how: 'Say how', what: 'Say what it was about' })}
      body={({ reached, how, what }) => ({ reached: reached === 'yes', how, what })}
      submit="Record the contact"
    >
      {(form) => (
        <>
          <Radios label="The patient was" small inline options={REACHED} {...form.field('reached')} />
          <TextInput label="How?" chars={20} {...form.field('how')} />
          <TextArea label="What was said, or tried?" rows={3} {...form.field('what')} />
        </>
      )}
    </RoomForm>
  );
}
