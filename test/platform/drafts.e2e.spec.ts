import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from '../../apps/api/src/start';
import { serve } from '../support/serve';
import { appoint, signIn } from '../support/staff';

const KEY = 'consultation/7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f/take-note';

describe('A half-typed text', () => {
  let folder: string;
  let server: Server;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
    server = await serve({ configuration: { dataDir: join(folder, 'data') } });
    await appoint(server, 'ada', ['clinician']);
    await appoint(server, 'ben', ['clinician']);
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('is there again after signing out, and after the server was stopped', async () => {
    const ada = await signIn(server, 'ada');
    await ada.put(`/api/drafts/${KEY}`).send({ text: 'Chest pain since Tues' }).expect(200);
    await ada.post('/api/sign-out').expect(204);
    await server.stop();
    server = await serve({ configuration: { dataDir: join(folder, 'data') } });
    const again = await signIn(server, 'ada');
    const { body } = await again.get(`/api/drafts/${KEY}`).expect(200);
    expect(body).toEqual({ key: KEY, text: 'Chest pain since Tues', savedAt: expect.stringMatching(/Z$/) });
    expect((await again.get('/api/drafts').query({ prefix: 'consultation/7e3f' }).expect(200)).body.drafts).toEqual([body]);
  });

  it('is one\'s own', async () => {
    await (await signIn(server, 'ada')).put(`/api/drafts/${KEY}`).send({ text: 'mine' }).expect(200);
    const ben = await signIn(server, 'ben');
    await ben.get(`/api/drafts/${KEY}`).expect(404);
    expect((await ben.get('/api/drafts').expect(200)).body.drafts).toEqual([]);
  });

  it('is replaced by the next, and gone once it was sent', async () => {
    const ada = await signIn(server, 'ada');
    for (const text of ['one', 'two']) await ada.put(`/api/drafts/${KEY}`).send({ text }).expect(200);
    expect((await ada.get(`/api/drafts/${KEY}`).expect(200)).body.text).toBe('two');
    await ada.delete(`/api/drafts/${KEY}`).expect(204);
    await ada.get(`/api/drafts/${KEY}`).expect(404);
  });

  it('has a plain key and a length that somebody can have typed', async () => {
    const ada = await signIn(server, 'ada');
    expect((await ada.put('/api/drafts/Mrs%20Patel').send({ text: 'x' }).expect(400)).body.errors[0].field).toBe('key');
    expect((await ada.put(`/api/drafts/${KEY}`).send({ text: 'x'.repeat(50_001) }).expect(400)).body.errors[0].field).toBe('text');
  });
});
