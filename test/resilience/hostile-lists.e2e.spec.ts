import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLINIC, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';
import { pathsIn, replaced } from './odd-places';
import { WhatHolds } from './what-holds';

const BUNDLE = readFileSync(join(__dirname, '../fixtures/clinic-lists/uk-core.bundle.json'), 'utf8').replaceAll('2026-07-05', '2026-07-06');
const HEADER = 'appointment_id,date,time,mode,given_name,family_name,date_of_birth,nhs_number,phone,email,reason,clinician';
const good = (id: string) => `${id},2026-07-06,14:00,video,Mia,Jones,2010-02-01,,,,,`;

const ODD: readonly unknown[] = [
  null, true, 42, -1e308, '', 'a\0b', '\ud800', 'x'.repeat(100_000), '__proto__', [], [null], [[1]], {}, { a: {} },
  JSON.parse('{"__proto__":{"resourceType":"Patient"}}'), JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`),
];

describe('A clinic list with something odd in it', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());

  const report = async (text: string | Buffer, type: string) => {
    const sent = await api.as.reception.post('/api/clinic-lists').query({ clinic: CLINIC }).set('Content-Type', type).send(text);
    expect(sent.status).toBe(202);
    return eventually(async () => {
      const { body } = await api.as.reception.get(`/api/clinic-lists/${sent.body.job}`).expect(200);
      expect(body.state).not.toBe('running');
      return body as { state: string; error?: string; taken: number; unchanged: number; changed: number; rows: { state: string; details: string[] }[] };
    });
  };

  it.each([
    ['a character that ends a text', 'O1,2026-07-06,14:00,video,Mi\0a,Jones,2010-02-01,,,,,'],
    ['a name that never ends', `O2,2026-07-06,14:00,video,${'x'.repeat(100_000)},Jones,2010-02-01,,,,,`],
    ['a reason that is a book', `O3,2026-07-06,14:00,video,Mia,Jones,2010-02-01,,,,${'long '.repeat(60_000)},`],
    ['an id that never ends', `${'O4'.repeat(50_000)},2026-07-06,14:00,video,Mia,Jones,2010-02-01,,,,,`],
    ['a year that nobody lives to see', 'O5,9999-12-31,23:59,video,Mia,Jones,2010-02-01,,,,,'],
    ['a day that does not exist', 'O6,2026-02-30,14:00,video,Mia,Jones,2010-02-30,,,,,'],
    ['a clinician called __proto__', 'O7,2026-07-06,14:00,video,Mia,Jones,2010-02-01,,,,,__proto__'],
    ['an address that is none', 'O8,2026-07-06,14:00,video,Mia,Jones,2010-02-01,,not a number,no@mail@at all,,'],
    ['an address that takes minutes to look at', `O9,2026-07-06,14:00,video,Mia,Jones,2010-02-01,,,a@${'a.'.repeat(200_000)} ,,`],
  ])('%s: the other rows go in, and the row is taken or refused in words', async (_title, row) => {
    const id = `G${Math.random()}`;
    const body = await report([HEADER, good(id), row, good(`${id}-2`)].join('\n'), 'text/csv');
    expect(body).toMatchObject({ state: 'done' });
    expect(body.error).toBeUndefined();
    expect(body.rows.map(({ state }) => state)).toEqual(['taken', expect.stringMatching(/taken|refused/), 'taken']);
    if (body.rows[1]?.state === 'refused') expect(body.rows[1].details.join()).toMatch(/\w \w/);
  });

  it('as FHIR, wherever it stands, is a row refused or a list that cannot be read, and never a fault of ours', async () => {
    const bundle = JSON.parse(BUNDLE) as unknown;
    const wrong: string[] = [];
    for (const path of pathsIn(bundle)) {
      const odd = ODD[path.length * 7 + path.join('').length] ?? ODD[path.join('').length % ODD.length];
      const body = await report(JSON.stringify(replaced(bundle, path, odd)), 'application/fhir+json');
      if (body.error?.includes('fault of ours')) wrong.push(`${path.join('.')}: ${JSON.stringify(odd)?.slice(0, 60)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('leaves every list whole', async () => {
    await api.settled();
    const holds = await WhatHolds.in(api.server);
    expect(await holds.troubledViews()).toEqual([]);
    expect(await holds.rowsInView()).toEqual(holds.rows());
  });
});
