import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { aBooking, CLINIC, startApi, type Api, type Browser } from '../support/api';
import { Program } from '../support/run-program';
import { PASSWORD } from '../support/staff';

jest.setTimeout(60_000);

interface Acknowledged {
  booked: string[];
  /** Notes by consultation. */
  noted: Map<string, string[]>;
  drafts: string[];
}

/** Works until the server is gone, and remembers what it was told is done. */
const work = async (browser: Browser, desk: number, done: Acknowledged): Promise<void> => {
  for (let n = 0; ; n += 1) {
    const start = new Date(Date.now() + 60 * 60_000).toISOString();
    const { body } = await browser.post('/api/consultations').send({ ...aBooking, start, evenIfBooked: true }).expect(201);
    done.booked.push(body.id);
    const text = `Note ${desk} ${n}`;
    await browser.post(`/api/consultations/${body.id}/take-note`).send({ text }).expect(200);
    done.noted.set(body.id, [text]);
    const draft = `note-${desk}-${n}`;
    await browser.put(`/api/drafts/${draft}`).send({ text: `Half typed ${draft}` }).expect((answer) => {
      if (answer.status >= 300) throw new Error('not kept');
    });
    done.drafts.push(draft);
  }
};

describe('A server that is killed in the middle of work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const dataDir = join(folder, 'data');
  const done: Acknowledged = { booked: [], noted: new Map(), drafts: [] };
  let api: Api;

  beforeAll(async () => {
    const before = await startApi({ configuration: { dataDir }, at: new Date().toISOString() });
    await before.stop();
    const program = new Program('main.ts', { DATA_DIR: dataDir });
    const url = await program.url();
    const desks = Array.from({ length: 4 }, (_, desk) => desk);
    const browsers = await Promise.all(
      desks.map(async () => {
        const browser = request.agent(url) as Browser;
        await browser.post('/api/sign-in').send({ name: 'okafor', password: PASSWORD }).expect(200);
        return browser;
      }),
    );
    const working = browsers.map((browser, desk) => work(browser, desk, done).catch(() => undefined));
    while (done.drafts.length < 60) await new Promise((resolve) => setTimeout(resolve, 10));
    program.signal('SIGKILL');
    await Promise.all([...working, program.end()]);
    api = await startApi({ configuration: { dataDir }, at: new Date(Date.now() + 2 * 60 * 60_000).toISOString(), again: before });
    await api.settled();
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('has every booking it acknowledged, also in its lists', async () => {
    const rows = new Set<string>();
    for (const day of [-1, 0, 1, 2]) {
      const date = new Date(Date.now() + day * 24 * 60 * 60_000).toISOString().slice(0, 10);
      const { body } = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ date }).expect(200);
      for (const { id } of body.rows) rows.add(id);
    }
    expect(done.booked.filter((id) => !rows.has(id))).toEqual([]);
  });

  it('has every note it acknowledged, word for word', async () => {
    for (const [id, texts] of done.noted) {
      const { body } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
      expect(body.record.sections.notes.map(({ content }: { content: { text: string } }) => content.text)).toEqual(texts);
    }
  });

  it('has every half-typed note', async () => {
    for (const draft of done.drafts) {
      const { body } = await api.as.clinician.get(`/api/drafts/${draft}`).expect(200);
      expect(body.text).toBe(`Half typed ${draft}`);
    }
  });

  it('has no view behind, and has settled every deadline once', async () => {
    const { body: health } = await api.as.reception.get('/api/health').expect(200);
    for (const view of health.views) expect(view).toMatchObject({ lagging: false, parked: 0 });
    for (const id of done.booked) {
      const { body } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
      const passed = body.facts.flatMap(({ stamp }: { stamp: { passed?: string } }) => stamp.passed ?? []);
      expect(passed).toEqual([...new Set(passed)]);
      expect(passed).toContain('not-here-yet');
    }
  });
});
