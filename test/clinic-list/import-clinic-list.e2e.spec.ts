import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLINIC, ELSEWHERE, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';

const bundle = readFileSync(join(__dirname, '../fixtures/clinic-lists/uk-core.bundle.json'), 'utf8').replaceAll('2026-07-05', '2026-07-06');
const HEADER = 'appointment_id,date,time,mode,given_name,family_name,date_of_birth,nhs_number,criteria_met,clinician';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const TWINS = ['T1,2026-07-06,14:00,video,Mia,Jones,2010-02-01,,yes,Okafor', 'T2,2026-07-06,14:20,telephone,Zoe,Jones,2010-02-01,,no,Okafor'];

describe('Importing a clinic list', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());

  const send = (text: string | Buffer, type = 'text/csv', clinic = CLINIC) =>
    api.as.reception.post('/api/clinic-lists').query({ clinic }).set('Content-Type', type).send(text);
  const report = async (text: string | Buffer, type?: string) => {
    const { body } = await send(text, type).expect(202);
    return eventually(async () => {
      const answer = await api.as.reception.get(`/api/clinic-lists/${body.job}`).expect(200);
      expect(answer.body.state).not.toBe('running');
      return answer.body;
    });
  };
  const board = async () => (await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ date: '2026-07-06' })).body.rows;

  it('takes each row whole and says of the others why not', async () => {
    const body = await report(csv(...TWINS, 'T3,2026-07-06,14:40,video,,Jones,,1234567890,,'));
    expect(body).toMatchObject({ state: 'done', total: 3, done: 3, taken: 2, refused: 1, referred: 1 });
    expect(body.rows[2]).toMatchObject({ entry: 'line 4', state: 'refused', details: [expect.stringContaining('given_name'), expect.stringContaining('NHS number')] });
    const rows = await eventually(async () => {
      const found = await board();
      expect(found).toHaveLength(2);
      return found;
    });
    expect(rows[0]).toMatchObject({ start: '2026-07-06T13:00:00.000Z', patient: { name: expect.stringContaining('Mia') }, clinician: api.staff.clinician });
    expect(new Set(rows.map((row: { patient: { id: string } }) => row.patient.id)).size).toBe(2);
  });

  it('changes nothing when the same list comes again, and reports a changed row without applying it', async () => {
    const changed = TWINS[1]?.replace('14:20', '15:20') ?? '';
    const body = await report(csv(TWINS[0] ?? '', changed));
    expect(body).toMatchObject({ unchanged: 1, changed: 1, taken: 0 });
    expect(body.rows[1].details[0]).toContain('start');
    expect(await board()).toHaveLength(2);
  });

  it('takes each row once when the same list is sent twice at once', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => `D${n},2026-07-08,10:00,video,Dot,Jones,2010-02-01,,,`);
    const [one, two] = await Promise.all([report(csv(...rows)), report(csv(...rows))]);
    expect([one, two]).toMatchObject([{ state: 'done', done: 20 }, { state: 'done', done: 20 }]);
    expect([one.taken + two.taken, one.unchanged + two.unchanged]).toEqual([20, 20]);
  });

  it('takes a FHIR Bundle', async () => {
    const body = await report(bundle, 'application/fhir+json');
    expect(body).toMatchObject({ state: 'done', total: 3, taken: 1, refused: 2 });
  });

  it('lets what is over go in, and says so', async () => {
    expect(await report(csv('P1,2026-07-01,09:00,telephone,Old,Jones,,,,'))).toMatchObject({ taken: 1, past: 1, referred: 0 });
  });

  it('refuses what is no list with a sentence that says what to do', async () => {
    expect(await report('hello')).toMatchObject({ state: 'failed', error: expect.stringContaining('columns are missing') });
    expect((await send('x', 'image/png').expect(415)).body.code).toBe('not-a-clinic-list');
    expect((await send('').expect(400)).body.code).toBe('list-unreadable');
    await send(csv(), 'text/csv', ELSEWHERE).expect(404);
    await api.as.auditor.post('/api/clinic-lists').query({ clinic: CLINIC }).set('Content-Type', 'text/csv').send(csv()).expect(403);
  });

  it('ships an example that can be imported as it stands', async () => {
    const { text } = await api.as.reception.get('/api/clinic-lists/example.csv').expect(200);
    expect(await report(text)).toMatchObject({ state: 'done', taken: 2, refused: 0 });
  });
});
