import { missingIn, nothingWithdrawn, WithdrawFields, type Withdrawn } from '../../shared/guests/withdraw-fields';
import { DeskForm, type DeskProps } from '../desk/desk-form';

export function WithdrawGuestForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm<Withdrawn> stem="withdraw-guest" now={now} onDone={onDone} initial={nothingWithdrawn} check={missingIn} body={(values) => values} submit="Withdraw the link" said="The link no longer works.">
      {(form) => <WithdrawFields form={form} consultation={now.id} revision={now.revision} />}
    </DeskForm>
  );
}
