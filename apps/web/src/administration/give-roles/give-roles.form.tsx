import { CommandForm } from '../../shared/command-form';
import { DutiesFields, dutiesErrors, type Duties } from '../staff/duties-fields';
import type { Member } from '../staff/member';

export function GiveRolesForm({ member, onDone }: { member: Member; onDone: () => void }) {
  return (
    <CommandForm<Duties, unknown>
      name={`administration/give-roles/${member.id}`}
      target={{ url: `/api/staff/${member.id}/give-roles` }}
      initial={{ roles: member.roles, clinics: member.clinics }}
      check={dutiesErrors}
      body={({ roles, clinics }) => ({ roles, clinics })}
      submit="Save roles and clinics"
      said="Saved. It holds from the next thing they do."
      onDone={onDone}
    >
      {(form) => <DutiesFields {...form} />}
    </CommandForm>
  );
}
