import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, reasonMissing, type DeskProps } from '../desk/desk-form';

export function RecordLeftUnseenForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="record-left-unseen" now={now} onDone={onDone} initial={{ reason: '' }} check={reasonMissing} body={({ reason }) => ({ reason })} submit="Record that they left unseen" said="Recorded. Ring the patient: that is now owed.">
      {(form) => (
        <>
          <Explained>The patient was here and went, or was never seen. Nothing is held against them, and ringing them becomes your task.</Explained>
          <TextArea label="What happened?" rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
