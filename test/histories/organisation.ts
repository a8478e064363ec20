import { isRefused, type Refused } from '@anteroom/domain/kernel';
import { ClinicRegister } from '../../apps/api/src/clinic/clinic-register';
import { StaffRegister } from '../../apps/api/src/staff/staff-register';
import { appoint } from '../support/staff';
import { CLINIC, description, type Api } from '../support/api';

const done = <T extends object>(answer: T | Refused): void => {
  if (isRefused(answer)) throw new Error(answer.refused.sentence);
};

/** All that can become of a clinic and of somebody on its staff. */
export async function organise({ server, staff }: Api): Promise<void> {
  const [clinics, people] = [server.app.get(ClinicRegister), server.app.get(StaffRegister)];
  let number = 0;
  const by = () => ({ actor: { id: staff.administrator, role: 'administrator' as const }, command: `organise ${(number += 1)}` });
  done(await clinics.describe(CLINIC, { ...description, helpNumber: '020 7946 0199' }, by()));
  done(await clinics.grantCover(CLINIC, { staff: staff.reception, until: '2026-07-10T08:00:00.000Z', reason: 'Holidays' }, by()));
  const somebody = await appoint(server, 'temp', ['reception'], []);
  done(await people.giveRoles(somebody, { roles: ['clinician'], clinics: [CLINIC] }, by()));
  done(await people.resetPassword(somebody, by()));
  done(await people.suspend(somebody, 'Registration lapsed', by()));
  done(await people.reinstate(somebody, 'Registered again', by()));
}
