import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { readConfiguration } from '../../apps/api/src/configuration';
import { type Demo, startDemo } from '../../apps/api/src/demo/demo';
import { sampleList } from '../../apps/api/src/demo/sample-list';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { csvList } from '../../apps/api/src/clinic-list/csv-list';

describe('The demo', () => {
  const said: string[] = [];
  let folder: string;
  let started: Awaited<ReturnType<typeof startDemo>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anteroom-demo-'));
    const configuration = { ...readConfiguration({ PORT: '0', DATA_DIR: folder }), dataDir: folder };
    started = await startDemo({ configuration, clock: new SettableClock('2026-07-06T08:00:00.000Z'), say: (line) => said.push(line) });
  });
  afterAll(async () => {
    await started.server.stop();
    await rm(folder, { recursive: true });
  });

  it('imports a clinic of a dozen people in all three modes, and shows how far it is', () => {
    expect(said).toContain('Importing today’s clinic list: 12 of 12, 12 taken');
    expect(new Set(started.demo.visits.map(({ mode }) => mode))).toEqual(new Set(['video', 'telephone', 'face-to-face']));
  });

  it('writes where to go, how to sign in and the patients’ links', async () => {
    const written = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as Demo;
    expect(written).toEqual(started.demo);
    for (const { name, password } of written.signIns) await request(written.url).post('/api/sign-in').send({ name, password }).expect(200);
  });

  it('gives links that open, to somebody who knows the birth date', async () => {
    const [{ link = '', dateOfBirth } = {}] = started.demo.visits;
    const token = link.split('#')[1];
    await request(started.demo.url).post('/api/visits/look').send({ token }).expect(200);
    await request(started.demo.url).post('/api/visits').send({ token, dateOfBirth }).expect(201);
  });

  it('refuses a folder that is not empty, so that no demo mixes with anything real', async () => {
    const configuration = { ...readConfiguration({ PORT: '0', DATA_DIR: folder }), dataDir: folder };
    await expect(startDemo({ configuration, clock: new SettableClock('2026-07-06T08:00:00.000Z'), say: () => undefined })).rejects.toThrow('empty data folder');
  });

  it.each(['2026-11-25T09:00:00Z', '2026-11-25T23:30:00Z', '2026-11-25T23:58:30Z', '2026-07-06T22:59:00Z'])('puts its list on the clinic’s today when started at %s', (at) => {
    const day = new Date(at).toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const rows = csvList(sampleList(new Date(at), 'Europe/London'), 'Europe/London');
    const days = rows.map(({ listed }) => new Date(listed?.start ?? 0).toLocaleDateString('en-CA', { timeZone: 'Europe/London' }));
    expect(new Set(days)).toEqual(new Set([day]));
  });
});
