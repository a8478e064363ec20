import type { PositionedFact } from '../engine/recorder';

/** Roles that a person on the staff can hold. */
export const STAFF_ROLES = ['reception', 'clinician', 'service-manager', 'auditor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export interface StaffName {
  name: string;
  signInName: string;
  /** Professional registration, such as "GMC 1234567". */
  registration?: string;
}

export interface Duties {
  roles: StaffRole[];
  clinics: string[];
}

export type StaffFact =
  | { type: 'StaffMemberAppointed'; data: Duties; sealed: StaffName }
  | { type: 'StaffRolesGiven'; data: Duties }
  | { type: 'StaffMemberSuspended'; data: Record<never, never>; sealed: { reason: string } }
  | { type: 'StaffMemberReinstated'; data: Record<never, never>; sealed: { reason: string } }
  | { type: 'PasswordReset'; data: Record<never, never> };

export const staffStream = (id: string): string => `staff-${id}`;

/** What later decisions need of a member of staff; the open part only. */
export interface StaffMember extends Duties {
  suspended: boolean;
}

/** Null where nobody was appointed. */
export const foldStaff = (history: readonly PositionedFact[]): StaffMember | null =>
  (history as unknown as readonly StaffFact[]).reduce<StaffMember | null>((member, fact) => {
    if (fact.type === 'StaffMemberAppointed') return { ...fact.data, suspended: false };
    if (!member) return member;
    if (fact.type === 'StaffRolesGiven') return { ...member, ...fact.data };
    if (fact.type === 'StaffMemberSuspended') return { ...member, suspended: true };
    return fact.type === 'StaffMemberReinstated' ? { ...member, suspended: false } : member;
  }, null);
