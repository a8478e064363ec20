import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

export function ConfirmLetterDeliveryForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="confirm-letter-delivery" now={now} onDone={onDone} initial={{ note: '' }} body={(values) => typed('note', values.note)} submit="It arrived" said="Recorded that the GP letter arrived.">
      {(form) => (
        <>
          <Explained>The practice has confirmed that it has the letter.</Explained>
          <TextArea label="Note" optional rows={2} {...form.field('note')} />
        </>
      )}
    </DeskForm>
  );
}
