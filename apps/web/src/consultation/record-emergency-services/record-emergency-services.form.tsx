import { Radios, TextArea } from '../../shared/ui';
import { RoomForm, typed, type RoomProps } from '../room/room-form';

const BY = [
  { value: 'clinician', text: 'I did' },
  { value: 'reception', text: 'Reception' },
  { value: 'patient', text: 'The patient' },
  { value: 'companion', text: 'Somebody with the patient' },
];

export function RecordEmergencyServicesForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="record-emergency-services"
      now={now}
      onDone={onDone}
      initial={{ by: 'clinician', details: '' }}
      body={({ by, details }) => ({ by, ...typed('details', details) })}
      submit="999 was called"
      said="Recorded that emergency services were called."
    >
      {(form) => (
        <>
          <Radios label="Who called 999?" small inline options={BY} {...form.field('by')} />
          <TextArea label="Details" hint="When they come, the number they gave" optional rows={2} {...form.field('details')} />
        </>
      )}
    </RoomForm>
  );
}
