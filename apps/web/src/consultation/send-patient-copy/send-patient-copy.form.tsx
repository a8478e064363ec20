import { Checkbox, Radios, TextInput } from '../../shared/ui';
import { Explained, RoomForm, typed, type RoomProps } from '../room/room-form';

export function SendPatientCopyForm({ now, onDone }: RoomProps) {
  const email = now.record.patient?.email;
  const leaflet = (now.record.sections.safetyNetting ?? []).some((entry) => !entry.corrected && entry.data.leaflet);
  const ways = [
    { value: 'email', text: 'Email', hint: email ?? 'We hold no email address for this patient' },
    { value: 'post', text: 'Post' },
    { value: 'by-hand', text: 'By hand' },
  ];
  return (
    <RoomForm
      stem="send-patient-copy"
      now={now}
      onDone={onDone}
      initial={{ how: email ? 'email' : 'post', leaflet, note: '' }}
      body={({ how, leaflet: withIt, note }) => ({ how, leaflet: withIt, ...typed('note', note) })}
      submit="The patient’s copy is sent"
      said="Recorded that the patient’s copy is sent."
    >
      {(form) => (
        <>
          <Explained>By email the advice goes out by itself. By post or by hand: print the letter first.</Explained>
          <Radios label="How?" small options={ways} {...form.field('how')} />
          <Checkbox id={`${now.id}-leaflet`} label="With the leaflet" value={form.values.leaflet} onChange={(value) => form.set({ leaflet: value })} />
          <TextInput label="Note" optional {...form.field('note')} />
        </>
      )}
    </RoomForm>
  );
}
