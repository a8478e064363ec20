import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, reasonMissing, type DeskProps } from '../desk/desk-form';

export function WithdrawVisitLinkForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="withdraw-visit-link" now={now} onDone={onDone} initial={{ reason: '' }} check={reasonMissing} body={({ reason }) => ({ reason })} submit="Withdraw the link" said="The link no longer works.">
      {(form) => (
        <>
          <Explained>The link stops working at once, for everybody who has it.</Explained>
          <TextArea label="Why is it withdrawn?" rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
