import { Checkbox, Select, TextInput } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

const HOW = [
  { value: 'email', text: 'Email', hint: 'Sent now' },
  { value: 'post', text: 'Post' },
  { value: 'by-hand', text: 'By hand' },
];

export function SendPatientCopyForm({ now, onDone }: DeskProps) {
  const email = now.record.patient?.email;
  return (
    <DeskForm
      stem="send-patient-copy"
      now={now}
      onDone={onDone}
      initial={{ how: email ? 'email' : 'post', leaflet: true, note: '' }}
      body={({ how, leaflet, note }) => ({ how, leaflet, ...typed('note', note) })}
      submit="Send, or record as sent"
      said="The patient's copy is recorded as sent."
    >
      {(form) => (
        <>
          <Explained>{email ? `By email it goes to ${email}, with the advice, as soon as you send this.` : 'There is no email address: print the letter and post it.'}</Explained>
          <Select label="How?" options={HOW} {...form.field('how')} />
          <Checkbox id={`${now.id}-leaflet`} label="With the leaflet" value={form.values.leaflet} onChange={(leaflet) => form.set({ leaflet })} />
          <TextInput label="Note" optional {...form.field('note')} />
        </>
      )}
    </DeskForm>
  );
}
