import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { Server } from '../../apps/api/src/start';
import { type Node, SharedParts } from '../nodes/several-nodes';
import { bookedBy } from '../support/a-life';
import { CLINIC, openClinic } from '../support/api';
import { signedIn } from '../support/signed-in';
import { appoint, signIn } from '../support/staff';
import { anteroom, saved, verified } from './verify';

describe('On an EventStoreDB and a PostgreSQL that nodes share', () => {
  let parts: SharedParts;
  let folder: string;
  let here: Server;
  let there: Node;
  const start = new Date(Date.now() + 60 * 60_000).toISOString();
  beforeAll(async () => {
    parts = await SharedParts.start();
    folder = mkdtempSync(join(tmpdir(), 'proof-nodes-'));
    here = await parts.here();
    there = await parts.node('one');
  });
  const stop = async (): Promise<void> => {
    there.program.signal('SIGTERM');
    await Promise.all([there.program.end(), here.stop()]);
  };
  afterAll(async () => {
    await stop();
    await parts.stop();
    rmSync(folder, { recursive: true });
  });

  it('any node signs, each goes on from what the other signed, and exports of both and of the whole log hold', async () => {
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('public.pem'), createPublicKey(readFileSync(parts.environment('one').SIGNING_KEY_FILE ?? '')).export({ type: 'spki', format: 'pem' }));
    await openClinic(here, CLINIC);
    await appoint(here, 'rita', ['reception'], [CLINIC]);
    await appoint(here, 'audrey', ['auditor'], [CLINIC]);
    const [rita, audrey, cookie] = [await signIn(here, 'rita'), await signIn(here, 'audrey'), await signedIn(there.url, 'audrey')];
    const signThere = async () => (await request(there.url).post('/api/proof/heads').set('cookie', cookie).expect(200)).body as { size: number };

    const { id } = await bookedBy(rita, { start });
    const first = await signThere();
    await bookedBy(rita, { start });
    const { body: second } = await audrey.post('/api/proof/heads').expect(200);
    expect((second as { size: number }).size).toBeGreaterThan(first.size);
    expect((await signThere()).size).toBeGreaterThanOrEqual((second as { size: number }).size);
    writeFileSync(at('heads.json'), JSON.stringify([first, second]));

    await saved(audrey, id, at('stream.jsonl'), { heads: `${first.size},${(second as { size: number }).size}` });
    expect(await verified(at('stream.jsonl'), '--key', at('public.pem'), '--head', at('heads.json'))).toMatchObject({ code: 0, report: { ok: true, compared: 2 } });
    await stop();
    expect((await anteroom(parts.environment('one'), 'export', '--out', at('log.jsonl'))).code).toBe(0);
    expect(await verified(at('log.jsonl'), '--key', at('public.pem'), '--head', at('heads.json'))).toMatchObject({ code: 0, report: { ok: true, compared: 2 } });
  }, 120_000);
});
