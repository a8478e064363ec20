import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookedBy } from '../support/a-life';
import { type Api, startApi } from '../support/api';
import { anteroom, saved, savedKey, verified } from './verify';

describe('The whole log', () => {
  let folder: string;
  let api: Api;
  let key: string;
  let environment: Record<string, string>;
  const at = (name: string): string => join(folder, name);
  const headTo = async (file: string) => writeFileSync(file, JSON.stringify((await api.as.auditor.post('/api/proof/heads').expect(200)).body));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whole-log-'));
    environment = { DATA_DIR: at('data') };
    api = await startApi({ configuration: { dataDir: at('data') } });
    key = at('data/keys/signing.pub.pem');
    for (let one = 0; one < 5; one += 1) {
      await bookedBy(api.as.reception);
      await headTo(at(`head-${one}.json`));
    }
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('is exported beside a running server, closed to others, and verified without it', async () => {
    const { code, out } = await anteroom(environment, 'export', '--out', at('log.jsonl'));
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(`npx anteroom verify ${at('log.jsonl')} --key ${key}`) as string });
    expect(statSync(at('log.jsonl')).mode & 0o777).toBe(0o600);
    const { code: verdict, report } = await verified(at('log.jsonl'), '--key', key, '--head', at('data/signed-heads.jsonl'));
    expect({ verdict, report }).toMatchObject({ verdict: 0, report: { ok: true, about: { kind: 'log' } } });
    expect(report.compared).toBeGreaterThanOrEqual(5);
    expect(report.facts).toBe(report.head?.size);
    await api.as.auditor.post('/api/proof/heads').expect(200);
  });

  it('gives out one stream as the server does, and names what is not there', async () => {
    const [first] = readFileSync(at('log.jsonl'), 'utf8').split('\n').flatMap((line) => /\\"stream\\":\\"(consultation-[0-9a-f-]+)/.exec(line)?.[1] ?? []);
    expect((await anteroom(environment, 'export', '--stream', first ?? '', '--out', at('stream.jsonl'))).code).toBe(0);
    expect(await verified(at('stream.jsonl'), '--key', key, '--head', at('head-2.json'))).toMatchObject({ code: 0, report: { ok: true, compared: 1, about: { stream: first } } });
    const no = await anteroom(environment, 'export', '--stream', 'consultation-none', '--out', at('none.jsonl'));
    expect(no).toMatchObject({ code: 1, err: 'There is no stream consultation-none in the log.\n' });
  });

  it('is not written over a file that is there, and not made up where there is none', async () => {
    expect(await anteroom(environment, 'export', '--out', at('log.jsonl'))).toMatchObject({ code: 1, err: `${at('log.jsonl')} is there already. Name another file.\n` });
    const elsewhere = await anteroom({ DATA_DIR: at('elsewhere') }, 'export', '--out', at('other.jsonl'));
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.err).toContain('signing');
  });

  it('is found wrong where a line was added to it', async () => {
    appendFileSync(at('log.jsonl'), '{}\n');
    expect((await verified(at('log.jsonl'), '--key', key)).report.problems).toMatchObject([{ code: 'out-of-place' }]);
  });

  it('goes on being proved to whoever holds the oldest key, after the key was exchanged twice', async () => {
    await savedKey(api.as.auditor, folder);
    const { id } = await bookedBy(api.as.reception);
    await headTo(at('before.json'));
    for (let times = 0; times < 2; times += 1) expect((await anteroom(environment, 'rotate-signing-key')).code).toBe(0);
    await api.stop();
    api = await startApi({ configuration: { dataDir: at('data') }, again: api });
    const size = (JSON.parse(readFileSync(at('before.json'), 'utf8')) as { size: number }).size;
    await saved(api.as.auditor, id, at('rotated.jsonl'), { heads: String(size) });
    const { code, report } = await verified(at('rotated.jsonl'), '--key', at('public.pem'), '--head', at('before.json'));
    expect({ code, report }).toMatchObject({ code: 0, report: { ok: true, compared: 1, notes: [] } });
    expect(report.head?.key).not.toBe((JSON.parse(readFileSync(at('before.json'), 'utf8')) as { key: string }).key);
    await anteroom(environment, 'rotate-signing-key', '--leaked');
    await api.stop();
    api = await startApi({ configuration: { dataDir: at('data') }, again: api });
    await saved(api.as.auditor, id, at('leaked.jsonl'));
    expect((await verified(at('leaked.jsonl'), '--key', at('public.pem'))).report.problems.map(({ code: one }) => one)).toContain('key-not-trusted');
    expect(await verified(at('leaked.jsonl'), '--key', key)).toMatchObject({ code: 0 });
  });
});
