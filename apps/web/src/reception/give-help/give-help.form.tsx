import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

export function GiveHelpForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="give-help" now={now} onDone={onDone} initial={{ what: '' }} body={(values) => typed('what', values.what)} submit="The patient was helped" said="Recorded that the patient was helped.">
      {(form) => (
        <>
          <Explained>Ring the patient, or speak to them at the desk. If it cannot be put right soon, offer the telephone or another time.</Explained>
          <TextArea label="What was done?" optional rows={2} {...form.field('what')} />
        </>
      )}
    </DeskForm>
  );
}
