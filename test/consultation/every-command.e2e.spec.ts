import { stems } from '../../apps/api/src/consultation/stems';
import { bookedBy } from '../support/a-life';
import { ELSEWHERE, startApi, type Api } from '../support/api';
import { BODIES } from '../support/bodies';
import { ask } from '../support/serve';
import { appoint, signIn } from '../support/staff';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const DEEP = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as object;
/** What a wrong program, a wrong hand or a bad intention sends. */
const ODD: readonly object[] = [
  {}, [], { kind: 42, text: {}, reason: null, reading: 'high', contacts: [], criteria: 'all', tests: 'ECG', answers: [1], start: 'tomorrow' },
  { unknown: true }, { text: 'x'.repeat(20_001), reason: '\ud800', kind: '\0', happenedAt: 'yesterday' }, { happenedAt: '2999-01-01T00:00:00Z' }, DEEP,
  { reading: { what: 'pulse', systolic: 1e308 }, contacts: { address: { lines: [{}] } }, criteria: [null], redFlags: [null] },
  { ['__proto__']: { admin: true }, constructor: { prototype: {} }, toString: 'x' },
];

describe('Every command', () => {
  let api: Api;
  let id: string;
  beforeAll(async () => {
    api = await startApi();
    ({ id } = await bookedBy(api.as.reception));
  });
  afterAll(() => api.stop());

  it('has a body here to try it with', () => {
    expect(Object.keys(BODIES).sort()).toEqual([...stems].sort());
  });

  it.each(Object.keys(BODIES))('%s needs somebody who is signed in', async (stem) => {
    const { body } = await ask(api.server).post(`/api/consultations/${id}/${stem}`).send(BODIES[stem]).expect(401);
    expect(body.code).toBe('not-signed-in');
  });

  it.each(Object.keys(BODIES))('%s finds no consultation that does not exist', async (stem) => {
    const { body } = await api.as.clinician.post(`/api/consultations/${NOBODY}/${stem}`).send(BODIES[stem]).expect(404);
    expect(body.code).toBe('not-found');
  });

  it.each(Object.keys(BODIES))('%s answers odd bodies by naming the field, and breaks on none', async (stem) => {
    const { id: fresh } = await bookedBy(api.as.reception);
    for (const odd of ODD) {
      const { body, status } = await api.as.clinician.post(`/api/consultations/${fresh}/${stem}`).send(odd);
      expect([200, 400, 403, 409]).toContain(status);
      if (status === 400) expect(body).toMatchObject({ code: 'malformed', errors: expect.arrayContaining([{ field: expect.any(String), sentence: expect.any(String) }]) });
    }
  });

  it.each(Object.keys(BODIES))('%s is for nobody outside the desk and the room', async (stem) => {
    for (const role of ['service-manager', 'auditor', 'administrator'] as const) {
      const { body } = await api.as[role].post(`/api/consultations/${id}/${stem}`).send(BODIES[stem]).expect(403);
      expect(body.code).toBe('not-your-role');
    }
  });

  it.each(Object.keys(BODIES))('%s is carried out, or refused with a code and a sentence', async (stem) => {
    const { id: fresh } = await bookedBy(api.as.reception);
    const { body, status } = await api.as.clinician.post(`/api/consultations/${fresh}/${stem}`).send(BODIES[stem]);
    if (status === 200) expect(body).toEqual({ revision: expect.any(Number), stage: expect.any(String), position: expect.any(String) });
    else {
      expect([403, 409]).toContain(status);
      expect(body).toMatchObject({ type: expect.stringMatching(/^urn:/), title: expect.any(String), status, code: expect.any(String), detail: expect.stringMatching(/\S \S/) });
    }
  });

  it('does not tell that a consultation of another clinic exists', async () => {
    await appoint(api.server, 'elsie', ['clinician', 'reception'], [ELSEWHERE]);
    const elsie = await signIn(api.server, 'elsie');
    const told = await elsie.post(`/api/consultations/${id}/take-note`).send({ text: 'Text' }).expect(404);
    const never = await elsie.post(`/api/consultations/${NOBODY}/take-note`).send({ text: 'Text' }).expect(404);
    expect(told.body).toEqual(never.body);
    for (const path of ['', '/history', '/live']) await elsie.get(`/api/consultations/${id}${path}`).expect(404);
  });

  it('takes 20,000 characters exactly as they were typed', async () => {
    const text = ` \u00a0Łóź\t\r\n${'é\u0301'.repeat(9_990)} \u{1f9e1}`.slice(0, 19_999);
    const { id: fresh } = await bookedBy(api.as.reception);
    await api.as.clinician.post(`/api/consultations/${fresh}/take-note`).send({ text }).expect(200);
    const { body } = await api.as.clinician.get(`/api/consultations/${fresh}`).expect(200);
    expect(body.record.sections.notes[0].content.text).toBe(text);
  });
});
