import request from 'supertest';
import { isRefused } from '@anteroom/domain/kernel';
import type { StaffRole } from '../../apps/api/src/organisation/staff.facts';
import { StaffRegister } from '../../apps/api/src/staff/staff-register';
import type { Server } from '../../apps/api/src/start';

export const PASSWORD = 'three random words';

/** Somebody who can sign in under that name with PASSWORD; answers with the id. */
export async function appoint(server: Server, signInName: string, roles: StaffRole[], clinics: string[] = []): Promise<string> {
  const name = signInName.charAt(0).toUpperCase() + signInName.slice(1);
  const by = { actor: { id: 'test', role: 'system' }, command: `appoint ${signInName}` } as const;
  const appointed = await server.app.get(StaffRegister).appoint({ name, signInName, roles, clinics, password: PASSWORD }, by);
  if (isRefused(appointed)) throw new Error(appointed.refused.sentence);
  return appointed.id;
}

/** A browser with the session's cookie. */
export async function signIn(server: Server, name: string, password = PASSWORD) {
  const browser = request.agent(server.url);
  await browser.post('/api/sign-in').send({ name, password }).expect(200);
  return browser;
}
