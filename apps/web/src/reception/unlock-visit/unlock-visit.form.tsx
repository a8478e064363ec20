import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, reasonMissing, type DeskProps } from '../desk/desk-form';

export function UnlockVisitForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="unlock-visit" now={now} onDone={onDone} initial={{ reason: '' }} check={reasonMissing} body={({ reason }) => ({ reason })} submit="Unlock the link" said="Unlocked. The patient can try again.">
      {(form) => (
        <>
          <Explained>The date of birth was wrong five times, so the link admits nobody. Ring the patient, make sure who they are, and check the date of birth we hold. Or check them in by voice.</Explained>
          <TextArea label="How did you make sure who it is?" rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
