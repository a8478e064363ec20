import { NavLink } from 'react-router';
import type { Role } from '@anteroom/domain/kernel';
import { useSession } from '../shared/session/session';
import { TextButton } from '../shared/ui';

const PLACES: readonly { to: string; text: string; roles: readonly Role[]; end?: boolean }[] = [
  { to: '/reception', text: "The day's list", roles: ['reception'], end: true },
  { to: '/reception/book', text: 'Book', roles: ['reception', 'clinician'] },
  { to: '/reception/import', text: 'Import a list', roles: ['reception'] },
  { to: '/board', text: 'Board', roles: ['clinician'] },
  { to: '/open-loops', text: 'Open loops', roles: ['clinician', 'reception'] },
  { to: '/reception/search', text: 'Search', roles: ['reception', 'clinician', 'auditor'] },
  { to: '/reception/pack', text: 'Clinic pack', roles: ['reception', 'clinician'] },
  { to: '/administration', text: 'Clinics and staff', roles: ['administrator'], end: true },
  { to: '/erasings', text: 'Erasing and holds', roles: ['administrator', 'auditor'] },
  { to: '/administration/system', text: 'System', roles: ['administrator'] },
];

function Places() {
  const { me } = useSession();
  const mine = PLACES.filter((place) => place.roles.some((role) => me?.roles.includes(role)));
  return (
    <nav aria-label="Main">
      {mine.map(({ to, text, end }) => (
        <NavLink key={to} to={to} end={end ?? false}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}

function ClinicSwitch() {
  const { own, clinic, chooseClinic } = useSession();
  if (own.length < 2) return clinic && <span>{clinic.name}</span>;
  return (
    <label>
      <span>Clinic</span>
      <select value={clinic?.id ?? ''} onChange={(event) => chooseClinic(event.target.value)}>
        {own.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which service, which clinic, who is signed in, and the way out. */
export function Header() {
  const { me, lock, signOut } = useSession();
  return (
    <header className="anteroom-header">
      <div className="anteroom-header__inside">
        <span className="anteroom-header__name">Anteroom</span>
        {me && (
          <>
            <ClinicSwitch />
            <span>{me.name}</span>
            <TextButton onClick={lock}>Lock</TextButton>
            <TextButton onClick={() => void signOut()}>Sign out</TextButton>
            {!me.mustChangePassword && <Places />}
          </>
        )}
      </div>
    </header>
  );
}
