import type { SignedIn } from './asking';

/** Who is signed in, as the screens need it. */
export interface Me {
  id: string;
  name: string;
  roles: readonly string[];
  clinics: readonly string[];
  mustChangePassword: boolean;
  locked: boolean;
}

export const me = ({ session, asking }: SignedIn): Me => ({
  id: asking.id,
  name: asking.name,
  roles: asking.roles,
  clinics: asking.clinics,
  mustChangePassword: session.mustChangePassword,
  locked: session.locked,
});
