import { CommandForm } from '../../shared/command-form';
import { TextInput } from '../../shared/ui';

export function SuspendForm({ member, onDone }: { member: string; onDone: () => void }) {
  return (
    <CommandForm<{ reason: string }, unknown>
      name={`administration/suspend/${member}`}
      target={{ url: `/api/staff/${member}/suspend` }}
      initial={{ reason: '' }}
      check={({ reason }) => ({ reason: reason.trim() ? undefined : 'Give a reason' })}
      body={({ reason }) => ({ reason })}
      submit="Suspend"
      kind="warning"
      said="Suspended. They are signed out everywhere."
      onDone={onDone}
    >
      {(form) => <TextInput label="Reason" {...form.field('reason')} />}
    </CommandForm>
  );
}
