import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignedHead } from '../../apps/api/src/proof/verifier/format';
import { bookedBy, consulting, does, invited, settled } from '../support/a-life';
import { type Api, ELSEWHERE, startApi } from '../support/api';
import { eventually } from '../support/eventually';
import { appoint, signIn } from '../support/staff';
import { anteroom, saved, savedKey, verified } from './verify';

describe('What an auditor takes with them', () => {
  let api: Api;
  let folder: string;
  let id: string;
  let key: string;
  const at = (name: string): string => join(folder, name);
  const keep = async (name: string): Promise<SignedHead> => {
    const { body } = await api.as.auditor.post('/api/proof/heads').expect(200);
    writeFileSync(at(name), JSON.stringify(body));
    return body as SignedHead;
  };

  const history = async (): Promise<{ type: string }[]> => {
    const { body } = await api.as.auditor.get(`/api/consultations/${id}/history`).query({ reason: 'Complaint 17' }).expect(200);
    return (body as { facts: { type: string }[] }).facts;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'proof-'));
    api = await startApi();
    key = await savedKey(api.as.auditor, folder);
    id = await invited(api);
    await keep('early.json');
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    await does(api.as.reception, id, 'confirm-checks');
    await consulting(api, id, 'video');
    await does(api.as.clinician, id, 'take-note', { text: 'Pain on the left, worse on stairs' });
    await settled(api, id);
    for (let other = 0; other < 3; other += 1) await bookedBy(api.as.reception);
    await eventually(async () => expect((await history()).map(({ type }) => type)).toContain('MessageSent'));
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('is found whole by a program that knows nothing but the public key', async () => {
    await saved(api.as.auditor, id, at('whole.jsonl'));
    const { code, report } = await verified(at('whole.jsonl'), '--key', key);
    expect({ code, report }).toMatchObject({ code: 0, report: { ok: true, facts: (await history()).length, about: { stream: `consultation-${id}` } } });
    const { code: alone, out } = await anteroom({}, 'verify', at('whole.jsonl'), '--key', key);
    expect(alone).toBe(0);
    expect(out).toMatch(/Nothing was altered, nothing is missing in between, and everything is signed\.\n$/);
  });

  it('holds nothing that is sealed, unless what can be read is asked for', async () => {
    await saved(api.as.auditor, id, at('sealed.jsonl'));
    expect(readFileSync(at('sealed.jsonl'), 'utf8')).not.toMatch(/Pain on the left|Patel/);
    await saved(api.as.auditor, id, at('readable.jsonl'), { copy: 'readable' });
    expect(readFileSync(at('readable.jsonl'), 'utf8')).toContain('Pain on the left');
  });

  it('shows that the log goes on from a head that was kept, where it is named', async () => {
    const { size } = JSON.parse(readFileSync(at('early.json'), 'utf8')) as SignedHead;
    await saved(api.as.auditor, id, at('named.jsonl'), { heads: String(size) });
    expect(await verified(at('named.jsonl'), '--key', key, '--head', at('early.json'))).toMatchObject({ code: 0, report: { ok: true, compared: 1 } });
  });

  it('names the fact of which one byte was altered, and ends with 1', async () => {
    await saved(api.as.auditor, id, at('altered.jsonl'));
    const lines = readFileSync(at('altered.jsonl'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('PatientInvited'));
    const { id: fact } = JSON.parse(lines[line] as string) as { id: string };
    writeFileSync(at('altered.jsonl'), lines.with(line, (lines[line] as string).replace('PatientInvited', 'PatientInvitee')).join('\n'));
    const { code, report } = await verified(at('altered.jsonl'), '--key', key);
    expect(code).toBe(1);
    expect(report.problems[0]).toMatchObject({ line: line + 1, fact, code: 'line-altered' });
    const { out } = await anteroom({}, 'verify', at('altered.jsonl'), '--key', key);
    expect(out).toContain(`Line ${line + 1}, fact ${fact}`);
    expect(out).toMatch(/^NOT PROVED: \d+ things are wrong\.$/m);
  });

  it('is taken with a reason, which the access report shows', async () => {
    const { auditor } = api.as;
    const { body } = await auditor.get(`/api/proof/consultations/${id}/export`).expect(400);
    expect(body).toMatchObject({ code: 'malformed', errors: [{ field: 'reason' }] });
    await saved(auditor, id, at('noted.jsonl'), { reason: 'Complaint 18' });
    const report = await auditor.get(`/api/consultations/${id}/access-report`).query({ reason: 'Asked by the patient' }).expect(200);
    expect(report.body.readings).toContainEqual(expect.objectContaining({ what: 'export', form: 'sealed', role: 'auditor', reason: 'Complaint 18' }));
  });

  it('is for auditors of the clinic, and is not there for others', async () => {
    for (const role of ['reception', 'clinician', 'administrator'] as const) {
      for (const path of ['', '/export']) await api.as[role].get(`/api/proof/consultations/${id}${path}`).query({ reason: 'r' }).expect(403);
    }
    await appoint(api.server, 'elsa', ['auditor'], [ELSEWHERE]);
    const elsewhere = await signIn(api.server, 'elsa');
    for (const path of ['', '/export']) await elsewhere.get(`/api/proof/consultations/${id}${path}`).query({ reason: 'r' }).expect(404);
  });

  it.each([['file that is no key', ['sealed.jsonl'], 'is no public key'], ['file that is no head', ['public.pem', '--head', 'public.pem'], 'holds no signed head'], ['file that is not there', ['public.pem', '--head', 'gone'], 'cannot be read']])(
    'says which %s it was given', async (_, [pem = '', ...more], says) => {
      const files = more.map((one) => (one.startsWith('--') ? one : at(one)));
      const { code, err } = await anteroom({}, 'verify', at('sealed.jsonl'), '--key', at(pem), ...files);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(says) as string });
    });
});

describe('Heads of the log', () => {
  let api: Api;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  it('are signed when asked for, once for the same log, and read by auditors and administrators', async () => {
    const { auditor, administrator, clinician } = api.as;
    const [first, again] = [await auditor.post('/api/proof/heads').expect(200), await administrator.post('/api/proof/heads').expect(200)];
    expect(again.body).toEqual(first.body);
    await appoint(api.server, 'nora', ['auditor']);
    const { body: next } = await auditor.post('/api/proof/heads').expect(200);
    expect(next.size).toBe(first.body.size + 1);
    expect((await administrator.get('/api/proof/head').expect(200)).body).toEqual(next);
    const { body } = await auditor.get('/api/proof/heads').query({ before: next.size }).expect(200);
    expect(body.heads[0]).toEqual(first.body);
    expect((await auditor.get('/api/proof/keys').expect(200)).body).toMatchObject({ key: next.key, statements: [] });
    for (const path of ['head', 'heads', 'keys']) await clinician.get(`/api/proof/${path}`).expect(403);
  });

  it('say where a consultation stands in the log, and since when', async () => {
    const { id } = await bookedBy(api.as.reception);
    const { body } = await api.as.auditor.get(`/api/proof/consultations/${id}`).expect(200);
    expect(body).toMatchObject({ head: { size: expect.any(Number) as number }, covering: { size: body.head.size }, changed: [] });
    expect(body.last).toBeLessThan(body.head.size);
    expect(body.first).toBeLessThanOrEqual(body.last);
  });
});
