import { CommandForm } from '../../shared/command-form';
import { TextInput } from '../../shared/ui';

export function ReinstateMemberForm({ member, onDone }: { member: string; onDone: () => void }) {
  return (
    <CommandForm<{ reason: string }, unknown>
      name={`administration/reinstate-member/${member}`}
      target={{ url: `/api/staff/${member}/reinstate` }}
      initial={{ reason: '' }}
      check={({ reason }) => ({ reason: reason.trim() ? undefined : 'Give a reason' })}
      body={({ reason }) => ({ reason })}
      submit="Let them work again"
      kind="primary"
      said="They can sign in again."
      onDone={onDone}
    >
      {(form) => <TextInput label="Reason" {...form.field('reason')} />}
    </CommandForm>
  );
}
