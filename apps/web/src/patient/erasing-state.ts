import type { ErasingBasis, HoldBasis } from '@anteroom/domain';
import type { Role, SealedPart } from '@anteroom/domain/kernel';
import type { Me } from '../shared/session/session';

export interface Named {
  id: string;
  role: Role;
  name: string | null;
}

export interface HoldState {
  hold: number;
  basis: HoldBasis;
  by: Named;
  at: string;
  reason: string | null;
}

export interface ErasingRequest {
  asked: number;
  parts: SealedPart[];
  basis: ErasingBasis;
  askedBy: Named;
  askedAt: string;
  reason: string | null;
  confirmed: { by: Named; at: string; due: string } | null;
  ended: { how: 'withdrawn' | 'erased'; by: Named; at: string } | null;
}

/** As `GET /api/patients/{id}/erasing` answers. */
export interface ErasingState {
  patient: string;
  consultations: { id: string; reference: string; clinic: string }[];
  elsewhere: number;
  holds: HoldState[];
  erasings: ErasingRequest[];
  inTheWay: { code: string; sentence: string }[];
}

export const openRequest = ({ erasings }: ErasingState): ErasingRequest | null => erasings.find(({ ended }) => !ended) ?? null;

export const mayErase = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some((role) => role === 'clinician' || role === 'administrator');
export const mayHold = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some((role) => role === 'auditor' || role === 'administrator');

export const nameOf = ({ name, role }: Named): string => name ?? (role === 'system' ? 'Anteroom' : 'a member of staff');

/** "K7-4MPQ, and 2 in other clinics". */
export const aboutInWords = ({ consultations, elsewhere }: ErasingState): string =>
  [consultations.map(({ reference }) => reference).join(', '), elsewhere > 0 && `${elsewhere} in other clinics`].filter(Boolean).join(', and ');
