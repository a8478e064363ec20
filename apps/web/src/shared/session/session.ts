import { createContext, useContext } from 'react';
import type { Role } from '@anteroom/domain/kernel';
import type { Problem } from '../problem';

export interface Me {
  id: string;
  name: string;
  roles: readonly Role[];
  clinics: readonly string[];
  mustChangePassword: boolean;
  locked: boolean;
}

export interface Clinic {
  id: string;
  name: string;
  zone: string;
  helpNumber: string;
  backupNumber: string;
  ringingNumber: string;
  mailSender: string | null;
  address: { lines: string[]; postcode?: string } | null;
  criteria: readonly { id: string; text: string }[];
}

/** `covered`: signed out or locked meanwhile; the screens stay behind a cover, with all that was typed. */
export type SessionState = 'asking' | 'signed-out' | 'signed-in' | 'covered' | 'unreachable';

export interface Session {
  state: SessionState;
  me: Me | null;
  /** All that may be seen: an administrator sees every clinic, whether they work there or not. */
  clinics: readonly Clinic[];
  /** Those one works in, or covers. */
  own: readonly Clinic[];
  /** The clinic one works in now. */
  clinic: Clinic | null;
  chooseClinic: (id: string) => void;
  /** Null when it worked. */
  signIn: (name: string, password: string) => Promise<Problem | 'unreachable' | null>;
  unlock: (password: string) => Promise<Problem | 'unreachable' | null>;
  lock: () => void;
  signOut: () => Promise<void>;
  again: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside SessionProvider');
  return session;
};

/** Who is signed in, on screens that are only shown to somebody who is. */
export const useMe = (): Me => {
  const { me } = useSession();
  if (!me) throw new Error('useMe is used on a screen that does not ask for signing in');
  return me;
};

/** The clinic one works in, on screens shown to those who have one. */
export const useClinic = (): Clinic => {
  const { clinic } = useSession();
  if (!clinic) throw new Error('useClinic is used on a screen that does not ask for a clinic');
  return clinic;
};

/** Where a day begins for each role, the busiest first. */
export const homeOf = (roles: readonly Role[]): string => {
  if (roles.includes('reception')) return '/reception';
  if (roles.includes('clinician')) return '/board';
  if (roles.includes('administrator')) return '/administration';
  return roles.includes('auditor') ? '/reception/search' : '/start';
};
