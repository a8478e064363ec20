import type { Actor } from '@anteroom/domain';
import { createContext, useContext, useMemo } from 'react';
import { useGet } from '../../shared/get';
import { useSession } from '../../shared/session/session';
import type { ConsultationNow } from '../../shared/use-consultation';
import { roleInWords } from '../../shared/words';

interface Staff {
  staff: { id: string; name: string }[];
}
type Names = ReadonlyMap<string, string>;

/** Names of the staff by id. Empty until read, so that a role is said meanwhile. */
export const StaffNames = createContext<Names>(new Map());

/** The clinic's clinicians, whoever of the staff did something here, and whoever is signed in. */
export const useStaffNames = (now: ConsultationNow | null): Names => {
  const { me } = useSession();
  const clinic = now?.record.clinic;
  const acted = now?.names;
  const { value } = useGet<Staff>(clinic ? `/api/clinics/${encodeURIComponent(clinic)}/staff` : null);
  return useMemo(() => {
    const clinicians = (value?.staff ?? []).map(({ id, name }) => [id, name] as const);
    return new Map([...clinicians, ...Object.entries(acted ?? {}), ...(me ? [[me.id, me.name] as const] : [])]);
  }, [me, value, acted]);
};

export type NameOf = (actor: Actor) => string;

/** "Dr Okafor", else the role one acted in. */
export const useNameOf = (): NameOf => {
  const names = useContext(StaffNames);
  return ({ id, role }) => names.get(id) ?? roleInWords(role);
};
