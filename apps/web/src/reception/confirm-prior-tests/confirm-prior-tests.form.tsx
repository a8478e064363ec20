import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

export function ConfirmPriorTestsForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="confirm-prior-tests" now={now} onDone={onDone} initial={{ details: '' }} body={(values) => typed('details', values.details)} submit="The results are there" said="Recorded that the tests are done.">
      {(form) => (
        <>
          <Explained>The tests asked for before the appointment are done and their results can be seen.</Explained>
          <TextArea label="Which results, from where?" optional rows={2} {...form.field('details')} />
        </>
      )}
    </DeskForm>
  );
}
