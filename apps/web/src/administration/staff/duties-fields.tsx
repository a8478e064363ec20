import type { FormFields } from '../../shared/command-form';
import { useSession } from '../../shared/session/session';
import { Checkboxes } from '../../shared/ui';
import { STAFF_ROLES } from './member';

export interface Duties {
  roles: string[];
  clinics: string[];
}

export const dutiesErrors = ({ roles }: Duties) => ({ roles: roles.length > 0 ? undefined : 'Choose at least one role' });

/** What somebody does, and where. */
export function DutiesFields({ field }: Pick<FormFields<Duties>, 'field'>) {
  const { clinics } = useSession();
  return (
    <>
      <Checkboxes label="Roles" options={STAFF_ROLES} {...field('roles')} />
      <Checkboxes label="Clinics they may see" hint="An administrator needs none" options={clinics.map(({ id, name }) => ({ value: id, text: name }))} {...field('clinics')} />
    </>
  );
}
