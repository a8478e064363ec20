import Database from 'libsql';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookedBy } from '../support/a-life';
import { type Api, startApi } from '../support/api';
import { ask } from '../support/serve';
import { anteroom, saved, savedKey, verified } from './verify';

/** Somebody with the database file and a program for it, while no server runs. */
const inLog = (dataDir: string, sql: string): void => {
  const db = new Database(join(dataDir, 'events.db'));
  db.exec(sql);
  db.close();
};

/** With a booking, which nobody makes again: what clocks recorded would be recorded again, to the letter. */
const CUT = "DELETE FROM events WHERE position >= (SELECT max(position) FROM events WHERE type = 'ConsultationBooked')";

describe('Somebody who may write the log file', () => {
  let folder: string;
  let dataDir: string;
  let api: Api;
  let id: string;
  let key: string;
  let kept: string;
  const at = (name: string): string => join(folder, name);
  const codes = async (...args: string[]): Promise<string[]> => (await verified(...args)).report.problems.map(({ code }) => code);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tampered-'));
    dataDir = at('data');
    api = await startApi({ configuration: { dataDir } });
    key = await savedKey(api.as.auditor, folder);
    for (let one = 0; one < 4; one += 1) ({ id } = await bookedBy(api.as.reception));
    await api.settled();
    kept = at('head.json');
    writeFileSync(kept, JSON.stringify((await api.as.auditor.post('/api/proof/heads').expect(200)).body));
    await api.stop();
  });
  afterEach(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const again = async (): Promise<void> => void (api = await startApi({ configuration: { dataDir }, again: api }));

  it('alters a fact: the export of the consultation names it, by its chain and by the signed head', async () => {
    inLog(dataDir, `UPDATE events SET body = replace(body, '"reception"', '"clinician"') WHERE type = 'ConsultationBooked' AND body LIKE '%${id}%'`);
    await again();
    await saved(api.as.auditor, id, at('export.jsonl'));
    const { code, report } = await verified(at('export.jsonl'), '--key', key);
    expect(code).toBe(1);
    expect(report.problems).toMatchObject([
      { code: 'not-in-head', stream: `consultation-${id}`, revision: 0 }, { code: 'fact-altered', stream: `consultation-${id}`, revision: 0 },
    ]);
    const { body } = await api.as.auditor.get(`/api/proof/consultations/${id}`).expect(200);
    expect(body.changed).toEqual([0]);
  });

  it('alters a fact and takes the lists away, so that the tree is folded anew: the server signs no more and says so', async () => {
    inLog(dataDir, `UPDATE events SET body = replace(body, '"reception"', '"clinician"') WHERE type = 'ConsultationBooked' AND body LIKE '%${id}%'`);
    for (const file of ['views.db', 'views.db-wal', 'views.db-shm']) rmSync(join(dataDir, file), { force: true });
    await again();
    const { body } = await api.as.auditor.post('/api/proof/heads').expect(409);
    expect(body).toMatchObject({ code: 'log-changed' });
    const health = await ask(api.server).get('/api/health').expect(200);
    expect(health.body.parts).toContainEqual({ name: 'proof', state: 'down' });
    await saved(api.as.auditor, id, at('export.jsonl'));
    expect(await codes(at('export.jsonl'), '--key', key)).toContain('fact-altered');
  });

  it('cuts the log off: the head that was kept shows it, and so does the server', async () => {
    inLog(dataDir, CUT);
    await again();
    expect((await api.as.auditor.post('/api/proof/heads').expect(409)).body.detail).toMatch(/its end was cut off/);
    await api.stop();
    const { out, code } = await anteroom({ DATA_DIR: dataDir }, 'export', '--out', at('log.jsonl'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^CAREFUL: the log is not what was signed/) as string });
    expect(await codes(at('log.jsonl'), '--key', key, '--head', kept)).toContain('log-cut');
  });

  it('cuts it off with everything that was signed on this machine: the head that was kept elsewhere shows it', async () => {
    inLog(dataDir, CUT);
    const db = new Database(join(dataDir, 'operational.db'));
    db.exec('DELETE FROM signed_heads');
    db.close();
    for (const file of ['signed-heads.jsonl', 'views.db', 'views.db-wal', 'views.db-shm']) rmSync(join(dataDir, file), { force: true });
    const { code } = await anteroom({ DATA_DIR: dataDir }, 'export', '--out', at('log.jsonl'));
    expect(code).toBe(0);
    expect(await codes(at('log.jsonl'), '--key', key)).toEqual([]);
    expect(await codes(at('log.jsonl'), '--key', key, '--head', kept)).toEqual(['log-cut']);
  });
});
