import { isRefused, type Refused } from '@anteroom/domain/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { ClinicRegister } from '../clinic/clinic-register';
import type { ClinicDescription } from '../organisation/clinic.facts';
import type { StaffRole } from '../organisation/staff.facts';
import { StaffRegister } from '../staff/staff-register';

export const CLINIC = 'riverside-cardiology';

export const DESCRIPTION: ClinicDescription = {
  name: 'Riverside Cardiology',
  zone: 'Europe/London',
  helpNumber: '01632 960100',
  backupNumber: '01632 960101',
  ringingNumber: '01632 960102',
  mailSender: null,
  address: { lines: ['Riverside Hospital', '1 River Street', 'Leeds'], postcode: 'LS9 7TF' },
  criteria: [
    { id: 'stable', text: 'The condition is known and stable, or the question is well defined' },
    { id: 'no-examination', text: 'No examination in person is expected to be needed' },
    { id: 'private-place', text: 'The patient has a private place to talk, and a telephone or a device' },
  ],
};

export interface SignIn {
  role: StaffRole;
  name: string;
  password: string;
}

const STAFF: readonly { role: StaffRole; name: string; signInName: string }[] = [
  { role: 'reception', name: 'Rita Marsh', signInName: 'rita' },
  { role: 'clinician', name: 'Dr Ngozi Okafor', signInName: 'okafor' },
  { role: 'clinician', name: 'Sister Carmel Byrne', signInName: 'byrne' },
  { role: 'auditor', name: 'Audrey Lamb', signInName: 'audrey' },
  { role: 'service-manager', name: 'Sam Doyle', signInName: 'sam' },
  { role: 'administrator', name: 'Nadia Khan', signInName: 'nadia' },
];

const done = <T>(answer: T | Refused): T => {
  if (isRefused(answer)) throw new Error(answer.refused.sentence);
  return answer as T;
};

/** A clinic with somebody in every role, each with a password made for this demo alone. */
export async function openSampleClinic(app: INestApplicationContext): Promise<SignIn[]> {
  const by = () => ({ actor: { id: 'demo', role: 'system' as const }, command: randomUUID() });
  done(await app.get(ClinicRegister).open(CLINIC, DESCRIPTION, by()));
  const signIns: SignIn[] = [];
  for (const { role, name, signInName } of STAFF) {
    const password = `${signInName}-${randomBytes(9).toString('base64url')}`;
    done(await app.get(StaffRegister).appoint({ name, signInName, roles: [role], clinics: [CLINIC], password }, by()));
    signIns.push({ role, name: signInName, password });
  }
  return signIns;
}
