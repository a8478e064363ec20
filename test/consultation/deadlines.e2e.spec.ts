import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookedBy, does, invited, met } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';

const row = async (api: Api, id: string) => {
  const { body } = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ date: '2026-07-06' }).expect(200);
  return body.rows.find((one: { id: string }) => one.id === id);
};
const notices = async (api: Api, id: string) => {
  const { body } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
  return body.facts.filter(({ type }: { type: string }) => type === 'NotHereYetNoticed');
};

describe('Not here yet', () => {
  let api: Api;
  beforeEach(async () => (api = await startApi()));
  afterEach(() => api.stop());

  it('is noticed ten minutes after the time, for reception, and decides nothing', async () => {
    const id = await invited(api);
    await api.until('2026-07-06T09:10:01Z');
    await api.settled();
    expect(await row(api, id)).toMatchObject({ phase: 'invited', notHereYet: { late: false } });
  });

  it('is noticed of the same appointment once', async () => {
    const id = await invited(api);
    await api.until('2026-07-06T09:10:01Z');
    await api.settled();
    await api.until('2026-07-06T11:00:00Z');
    await api.settled();
    expect(await notices(api, id)).toHaveLength(1);
  });

  it('is not noticed of who is here', async () => {
    const id = await invited(api);
    await api.until('2026-07-06T08:55:00Z');
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    await api.until('2026-07-06T09:30:00Z');
    await api.settled();
    expect(await row(api, id)).toMatchObject({ notHereYet: null, phase: 'arrived' });
  });

  it('is not noticed of an appointment that was entered after its time', async () => {
    await api.until('2026-07-06T12:00:00Z');
    const { id } = await bookedBy(api.as.reception, { happenedAt: '2026-07-06T08:30:00Z' });
    await api.settled();
    expect(await row(api, id)).toMatchObject({ past: true, notHereYet: null });
  });
});

describe('A server that was down all morning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const configuration = { dataDir: join(folder, 'data') };
  let api: Api;
  let ids: string[];
  beforeAll(async () => {
    const before = await startApi({ configuration });
    ids = [await invited(before), await invited(before, 'telephone'), (await bookedBy(before.as.reception, met(before.staff.clinician))).id];
    await before.stop();
    api = await startApi({ configuration, at: '2026-07-06T12:00:00Z', again: before });
    await api.settled();
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('has kept every consultation', async () => {
    for (const id of ids) expect(await row(api, id)).toMatchObject({ id });
  });

  it('puts everybody concerned on the list to ring, and says that it was late', async () => {
    for (const id of ids) expect(await row(api, id)).toMatchObject({ notHereYet: { late: true }, duties: expect.arrayContaining([expect.objectContaining({ duty: 'not-here-yet' })]) });
  });

  it('has marked nobody, and lets nobody be marked, as not attending', async () => {
    for (const id of ids) {
      expect((await row(api, id)).phase).toMatch(/^(booked|invited)$/);
      const { body } = await api.as.reception.post(`/api/consultations/${id}/record-did-not-attend`).send({ reason: 'Not seen' }).expect(409);
      expect(body.code).toMatch(/^(service-was-available|patient-told|tries-made)$/);
    }
    await does(api.as.reception, ids[0] as string, 'tell-patient-by-phone', { happenedAt: '2026-07-06T07:30:00Z' });
    const { body } = await api.as.reception.post(`/api/consultations/${ids[0]}/record-did-not-attend`).send({ reason: 'Not seen' });
    expect(body).toMatchObject({ status: 409, code: 'service-was-available' });
  });

  it('holds an outage against nobody whose time it was not', async () => {
    const { id } = await bookedBy(api.as.reception, { mode: 'face-to-face', start: '2026-07-06T13:00:00Z' });
    await does(api.as.reception, id, 'tell-patient-by-phone');
    await api.until('2026-07-06T13:11:00Z');
    expect(await does(api.as.reception, id, 'record-did-not-attend', { reason: 'Nobody came' })).toMatchObject({ stage: 'did-not-attend' });
  });

  it('takes afterwards what happened on paper, with its true time', async () => {
    const id = ids[0] as string;
    await does(api.as.reception, id, 'record-arrival', { how: 'reception', happenedAt: '2026-07-06T08:58:00Z' });
    await api.settled();
    expect(await row(api, id)).toMatchObject({ arrivedAt: '2026-07-06T08:58:00.000Z', notHereYet: null, duties: [] });
  });

  it('has noticed each of them once', async () => {
    for (const id of ids) expect(await notices(api, id)).toHaveLength(1);
  });
});
