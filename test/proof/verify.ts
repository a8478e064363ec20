import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../apps/api/src/proof/verifier/verification';
import type { Browser } from '../support/api';
import { Program } from '../support/run-program';

export interface Verified {
  code: number | null;
  report: Report;
}

/** An export as an auditor's browser saves it. */
export async function saved(auditor: Browser, id: string, file: string, query: object = {}): Promise<void> {
  const { body } = await auditor.get(`/api/proof/consultations/${id}/export`).query({ reason: 'Complaint 17', ...query }).responseType('blob').expect(200);
  writeFileSync(file, body as Buffer);
}

export async function savedKey(auditor: Browser, folder: string): Promise<string> {
  const { body } = await auditor.get('/api/proof/keys').expect(200);
  const file = join(folder, 'public.pem');
  writeFileSync(file, (body as { pem: string }).pem);
  return file;
}

export const anteroom = (environment: Record<string, string>, ...args: string[]) => new Program('cli/anteroom.ts', environment, ...args).end();

/** As an auditor does it: a program of its own that is told nothing but the names of files. */
export async function verified(...args: string[]): Promise<Verified> {
  const { code, out, err } = await anteroom({}, 'verify', ...args, '--json');
  if (err) throw new Error(err);
  return { code, report: JSON.parse(out) as Report };
}
