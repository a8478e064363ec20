import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, reasonMissing, type DeskProps } from '../desk/desk-form';

export function ReportLetterFailureForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="report-letter-failure" now={now} onDone={onDone} initial={{ reason: '' }} check={reasonMissing} body={({ reason }) => ({ reason })} submit="Record that it did not arrive" said="Recorded. The letter is owed again.">
      {(form) => (
        <>
          <Explained>The GP letter did not reach its address. It will be owed again.</Explained>
          <TextArea label="What went wrong?" rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
