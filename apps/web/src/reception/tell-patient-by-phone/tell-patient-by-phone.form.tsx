import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

export function TellPatientByPhoneForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="tell-patient-by-phone" now={now} onDone={onDone} initial={{ note: '' }} body={(values) => typed('note', values.note)} submit="They have been told" said="Recorded that the patient was told by telephone.">
      {(form) => (
        <>
          <Explained>Only when you spoke to the patient, or to whoever they have named for this, and they know when and how to attend. The text to read out is under Messages.</Explained>
          <TextArea label="Note" optional rows={2} {...form.field('note')} />
        </>
      )}
    </DeskForm>
  );
}
