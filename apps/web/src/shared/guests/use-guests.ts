import { useEffect, useRef } from 'react';
import { useGet, type Got } from '../get';

/** One line of `GET /api/consultations/{id}/guests`. */
export interface Guest {
  guest: string;
  kind: 'companion' | 'interpreter';
  /** Null once erased. */
  name: string | null;
  mobile: string | null;
  email: string | null;
  invitedAt: string;
  state: 'invited' | 'in-call' | 'withdrawn';
  /** As long as it opens anything. */
  link: string | null;
}
export type Guests = { guests: Guest[] };

const KINDS: Readonly<Record<Guest['kind'], string>> = { companion: 'Companion', interpreter: 'Interpreter' };
export const kindInWords = (kind: Guest['kind']): string => KINDS[kind];
export const nameOf = ({ name, kind }: Guest): string => name ?? `${KINDS[kind]}, erased`;

/** Who was invited to the call beside the patient. Read anew with every revision. */
export const useGuests = (consultation: string, revision: number): Got<Guests> => {
  const got = useGet<Guests>(`/api/consultations/${consultation}/guests`);
  const { again } = got;
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current !== revision) again();
    seen.current = revision;
  }, [revision, again]);
  return got;
};
