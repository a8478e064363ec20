import type { Role } from '@anteroom/domain/kernel';
import { useGet } from '../../shared/get';

export interface Member {
  id: string;
  name: string;
  signInName: string;
  registration: string | null;
  roles: Role[];
  clinics: string[];
  suspended: boolean;
}

export const STAFF_ROLES = [
  { value: 'reception', text: 'Reception', hint: 'Bookings, contacts, needs, messages; no notes or advice' },
  { value: 'clinician', text: 'Clinician', hint: 'Everything in their own clinics' },
  { value: 'service-manager', text: 'Service manager', hint: 'Counts and times; no names' },
  { value: 'auditor', text: 'Auditor', hint: 'Reads everything of their clinics, giving a reason' },
  { value: 'administrator', text: 'Administrator', hint: 'Staff and clinics; no consultations' },
];

export const useStaff = () => useGet<{ staff: Member[] }>('/api/staff');
