import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookedBy, does } from '../support/a-life';
import { aBooking, startApi, type Api } from '../support/api';
import { WhatHolds } from './what-holds';

const twenty = <T>(send: () => PromiseLike<T>): Promise<T[]> => Promise.all(Array.from({ length: 20 }, send));

describe('The same request, twenty times at once and again after a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const configuration = { dataDir: join(folder, 'data') };
  let api: Api;
  beforeAll(async () => (api = await startApi({ configuration })));
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const restart = async () => {
    const before = api;
    await before.stop();
    api = await startApi({ configuration, again: before });
  };
  const facts = async (id: string, type: string) => (await WhatHolds.in(api.server)).of(id).filter((fact) => fact.type === type);
  const send = (id: string, stem: string, key: string, body: object) =>
    api.as.clinician.post(`/api/consultations/${id}/${stem}`).set('Idempotency-Key', key).send(body);
  const book = (more: object = {}) => api.as.reception.post('/api/consultations').set('Idempotency-Key', 'one booking').send({ ...aBooking, ...more });

  it('books one consultation, and tells everybody the same', async () => {
    const answers = await twenty(() => book());
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    await restart();
    expect((await book().expect(201)).body).toEqual(answers[0]?.body);
    expect((await WhatHolds.in(api.server)).facts.filter(({ type }) => type === 'ConsultationBooked')).toHaveLength(1);
    expect((await book({ minutes: 40 }).expect(422)).body.code).toBe('key-reused');
  });

  it.each([
    ['take-note', 'NoteTaken', { text: 'Once' }],
    ['record-arrival', 'PatientArrived', { how: 'reception' }],
    ['declare-emergency', 'EmergencyDeclared', { place: 'At home' }],
  ])('%s leaves one fact, and a restart does not forget it', async (stem, type, body) => {
    const { id } = await bookedBy(api.as.reception);
    const answers = await twenty(() => send(id, stem, 'k', body));
    expect(new Set(answers.map(({ status, body: answer }) => `${status} ${JSON.stringify(answer)}`)).size).toBe(1);
    expect(await facts(id, type)).toHaveLength(1);
    await restart();
    const again = await twenty(() => send(id, stem, 'k', body));
    for (const { status, body: answer } of again) expect([status, answer]).toEqual([200, answers[0]?.body]);
    expect(await facts(id, type)).toHaveLength(1);
    expect((await send(id, stem, 'k', { ...body, happenedAt: '2026-07-06T07:00:00Z' }).expect(422)).body.code).toBe('key-reused');
    expect((await send(id, 'ask-for-help', 'k', { about: 'sound' }).expect(422)).body.code).toBe('key-reused');
  });

  it('that was refused is not remembered: once the reason is gone it is carried out', async () => {
    const { id } = await bookedBy(api.as.reception);
    for (const { status, body } of await twenty(() => send(id, 'call-in', 'k', {}))) expect([status, body.code]).toEqual([409, 'not-in-this-stage']);
    await restart();
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    const answers = await twenty(() => send(id, 'call-in', 'k', {}));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await facts(id, 'PatientCalledIn')).toHaveLength(1);
  });

  it('under a key of another consultation is another request', async () => {
    const [one, two] = [await bookedBy(api.as.reception), await bookedBy(api.as.reception)];
    await send(one.id, 'take-note', 'shared', { text: 'One' }).expect(200);
    await send(two.id, 'take-note', 'shared', { text: 'Two' }).expect(200);
    expect(await facts(two.id, 'NoteTaken')).toMatchObject([{ sealed: { content: { text: 'Two' } } }]);
  });

  it('decides people who act at once one after the other, and loses nothing of what only adds', async () => {
    const { id } = await bookedBy(api.as.reception);
    const notes = await Promise.all(Array.from({ length: 20 }, (_, n) => send(id, 'take-note', `n${n}`, { text: `Note ${n}` })));
    expect(new Set(notes.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(notes.map(({ body }) => body.revision)).size).toBe(20);
    const arrivals = await Promise.all(Array.from({ length: 20 }, (_, n) => send(id, 'record-arrival', `a${n}`, { how: 'reception' })));
    expect(arrivals.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(arrivals.filter(({ body }) => body.code === 'already-arrived')).toHaveLength(19);
    const holds = await WhatHolds.in(api.server);
    expect([holds.gaps(), holds.brokenChains(), holds.differences()]).toEqual([[], [], []]);
  });
});
