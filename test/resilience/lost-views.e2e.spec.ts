import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Background } from '../../apps/api/src/engine/background';
import { bookedBy, invited } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';
import { WhatHolds } from './what-holds';

const HEADER = 'appointment_id,date,time,mode,given_name,family_name,date_of_birth';
/** So many that nobody has read them all by the time the server stops. */
const MANY = 600;
const list = [HEADER, ...Array.from({ length: MANY }, (_, n) => `V${n},2026-07-06,15:00,video,Given${n},Family${n},1960-01-01`)].join('\n');

describe('Views that were lost while a list was being imported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const configuration = { dataDir: join(folder, 'data') };
  let api: Api;
  let ids: string[];
  let job: string;

  beforeAll(async () => {
    const before = await startApi({ configuration });
    ids = [await invited(before), (await bookedBy(before.as.reception, { mode: 'telephone' })).id];
    const sent = before.as.reception.post('/api/clinic-lists').query({ clinic: CLINIC }).set('Content-Type', 'text/csv').send(list);
    job = (await sent.expect(202)).body.job;
    await before.server.app.get(Background).stop();
    expect((await before.as.reception.get(`/api/clinic-lists/${job}`).expect(200)).body.state).toBe('running');
    await before.stop();
    for (const file of readdirSync(configuration.dataDir)) if (file.startsWith('views.db')) rmSync(join(configuration.dataDir, file));
    api = await startApi({ configuration, again: before });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('are folded again from the log, and the import goes on', async () => {
    await eventually(async () => {
      const { body } = await api.as.reception.get(`/api/clinic-lists/${job}`).expect(200);
      expect(body).toMatchObject({ state: 'done', taken: MANY, unchanged: 0 });
    });
    await api.settled();
    const holds = await WhatHolds.in(api.server);
    expect(holds.consultations).toEqual(expect.arrayContaining(ids));
    expect(await holds.rowsInView()).toEqual(holds.rows());
    expect(await holds.deadlinesInView()).toEqual(holds.deadlines());
    expect(await holds.troubledViews()).toEqual([]);
  });
});
