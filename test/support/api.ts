import type { Test } from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { isRefused } from '@anteroom/domain/kernel';
import { ClinicRegister } from '../../apps/api/src/clinic/clinic-register';
import type { Configuration } from '../../apps/api/src/configuration';
import { Deadlines } from '../../apps/api/src/consultation/deadlines';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { ViewRegistry } from '../../apps/api/src/engine/view-registry';
import type { ClinicDescription } from '../../apps/api/src/organisation/clinic.facts';
import type { StaffRole } from '../../apps/api/src/organisation/staff.facts';
import type { Server } from '../../apps/api/src/start';
import { CLINIC } from './a-booking';
import { serve } from './serve';
import { appoint, signIn } from './staff';

export { aBooking, CLINIC } from './a-booking';

/** A Monday in summer, so that the clinic's clocks and UTC differ. */
export const MORNING = '2026-07-06T08:00:00.000Z';
export const ELSEWHERE = 'hillside-chest';

export const description: ClinicDescription = {
  name: 'Riverside Cardiology',
  zone: 'Europe/London',
  helpNumber: '020 7946 0100',
  backupNumber: '020 7946 0101',
  ringingNumber: '020 7946 0102',
  mailSender: null,
  address: { lines: ['1 River Street', 'London'], postcode: 'SE1 1AA' },
  criteria: [{ id: 'private', text: 'Can talk in private' }],
};

export type Browser = TestAgent<Test>;

/** One clinic with somebody in every role, and another clinic that is none of their business. */
export interface Api {
  server: Server;
  clock: SettableClock;
  /** Ids of the staff. */
  staff: Record<StaffRole, string>;
  as: Record<StaffRole, Browser>;
  /** Lets time pass until then; reception and the clinician are at their desks again afterwards. */
  until(time: string): Promise<void>;
  /** Once every deadline that is due has passed and stands in the lists. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const NAMES: Record<StaffRole, string> = {
  reception: 'rita', clinician: 'okafor', 'service-manager': 'sam', auditor: 'audrey', administrator: 'nadia',
};

export async function openClinic(server: Server, id: string, name = description.name): Promise<void> {
  const by = { actor: { id: 'test', role: 'system' }, command: `open ${id}` } as const;
  const opened = await server.app.get(ClinicRegister).open(id, { ...description, name }, by);
  if (isRefused(opened)) throw new Error(opened.refused.sentence);
}

export interface ApiOptions {
  configuration?: Partial<Configuration>;
  at?: string;
  /** The data folder was used before: clinics and staff are there. */
  again?: Pick<Api, 'staff'>;
}

export async function startApi({ configuration, at = MORNING, again }: ApiOptions = {}): Promise<Api> {
  const clock = new SettableClock(at);
  const server = await serve({ clock, ...(configuration && { configuration }) });
  const staff = again?.staff ?? ({} as Record<StaffRole, string>);
  const as = {} as Record<StaffRole, Browser>;
  if (!again) {
    await openClinic(server, CLINIC);
    await openClinic(server, ELSEWHERE, 'Hillside Chest Clinic');
  }
  for (const role of Object.keys(NAMES) as StaffRole[]) {
    if (!again) staff[role] = await appoint(server, NAMES[role], [role], [CLINIC]);
    as[role] = await signIn(server, NAMES[role]);
  }
  const until = async (time: string): Promise<void> => {
    clock.set(time);
    for (const role of ['reception', 'clinician'] as const) as[role] = await signIn(server, NAMES[role]);
  };
  const listsCaughtUp = async (): Promise<void> => {
    const head = await server.app.get<EventLog>(EVENT_LOG).head();
    if (head !== null) await server.app.get(ViewRegistry).reached('consultations', head);
  };
  const settled = async (): Promise<void> => {
    await listsCaughtUp();
    await server.app.get(Deadlines).settle();
    await listsCaughtUp();
  };
  return { server, clock, staff, as, until, settled, stop: () => server.stop() };
}
