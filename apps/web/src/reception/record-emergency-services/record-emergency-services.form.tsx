import { Radios, TextArea, Warning } from '../../shared/ui';
import { DeskForm, typed, type DeskProps } from '../desk/desk-form';

const BY = [
  { value: 'reception', text: 'Reception' },
  { value: 'clinician', text: 'The clinician' },
  { value: 'patient', text: 'The patient' },
  { value: 'companion', text: 'Somebody with the patient' },
];

export function RecordEmergencyServicesForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="record-emergency-services" now={now} onDone={onDone} initial={{ by: 'reception', details: '' }} body={({ by, details }) => ({ by, ...typed('details', details) })} submit="Record the call to 999" kind="warning" said="Recorded. Tell a clinician now.">
      {(form) => (
        <>
          <Warning title="Ring 999 first">
            <p>Then tell a clinician at once. Only then write it down here.</p>
          </Warning>
          <Radios label="Who rang 999?" options={BY} small {...form.field('by')} />
          <TextArea label="Where the patient is, and what is happening" optional rows={3} {...form.field('details')} />
        </>
      )}
    </DeskForm>
  );
}
