import { Radios, TextArea, TextInput } from '../../shared/ui';
import { blank, DeskForm, type DeskProps } from '../desk/desk-form';

const REACHED = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

export function RecordPatientContactForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="record-patient-contact"
      now={now}
      onDone={onDone}
      initial={{ reached: '', how: 'by telephone', what: '' }}
      check={({ reached, what }) => ({ ...(reached ? {} : { reached: 'Choose yes or no' }), ...(blank(what) ? { what: 'Say what was said or tried' } : {}) })}
      body={({ reached, how, what }) => ({ reached: reached === 'yes', how, what })}
      submit="Record the contact"
      said="The contact is recorded."
    >
      {(form) => (
        <>
          <Radios label="Did you reach the patient?" inline options={REACHED} {...form.field('reached')} />
          <TextInput label="How?" {...form.field('how')} />
          <TextArea label="What was said, or tried?" rows={3} {...form.field('what')} />
        </>
      )}
    </DeskForm>
  );
}
