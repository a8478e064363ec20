import { Radios, TextArea } from '../../shared/ui';
import { DeskForm, Explained, reasonMissing, type DeskProps } from '../desk/desk-form';

const BY = [
  { value: 'patient', text: 'The patient' },
  { value: 'clinic', text: 'The clinic' },
];

export function CancelConsultationForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="cancel-consultation"
      now={now}
      onDone={onDone}
      initial={{ by: '', reason: '' }}
      check={(values) => ({ ...(values.by ? {} : { by: 'Choose who cancels' }), ...reasonMissing(values) })}
      body={({ by, reason }) => ({ by, reason })}
      submit="Cancel the consultation"
      kind="warning"
      said="Cancelled. The patient is told."
    >
      {(form) => (
        <>
          <Explained>If the patient wants another time, move the appointment instead.</Explained>
          <Radios label="Who cancels?" inline options={BY} {...form.field('by')} />
          <TextArea label="Reason" rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
