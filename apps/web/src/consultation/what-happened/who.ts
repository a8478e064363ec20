import type { Actor } from '@anteroom/domain';
import { createContext, useContext, useMemo } from 'react';
import { useGet } from '../../shared/get';
import { useSession } from '../../shared/session/session';
import { roleInWords } from '../../shared/words';

interface Staff {
  staff: { id: string; name: string }[];
}
type Names = ReadonlyMap<string, string>;

/** Names of the staff by id. Empty until read, so that a role is said meanwhile. */
export const StaffNames = createContext<Names>(new Map());

/** The clinic's clinicians and whoever is signed in. */
export const useStaffNames = (clinic: string | undefined): Names => {
  const { me } = useSession();
  const { value } = useGet<Staff>(clinic ? `/api/clinics/${encodeURIComponent(clinic)}/staff` : null);
  return useMemo(() => new Map([...(me ? [[me.id, me.name] as const] : []), ...(value?.staff ?? []).map(({ id, name }) => [id, name] as const)]), [me, value]);
};

export type NameOf = (actor: Actor) => string;

/** "Dr Okafor", else the role one acted in. */
export const useNameOf = (): NameOf => {
  const names = useContext(StaffNames);
  return ({ id, role }) => names.get(id) ?? roleInWords(role);
};
