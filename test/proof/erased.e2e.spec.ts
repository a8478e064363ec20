import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWholeRecord, CLINICAL, CONTACTS, erased, patientOf } from '../patient/a-record';
import { startApi } from '../support/api';
import { saved, savedKey, verified } from './verify';

it('What was erased is still proved, under heads from before as well, and nobody reads it in an export', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proof-erased-'));
  const at = (name: string): string => join(folder, name);
  const api = await startApi();
  const key = await savedKey(api.as.auditor, folder);
  const id = await aWholeRecord(api);
  await saved(api.as.auditor, id, at('before.jsonl'));
  const { body: head } = await api.as.auditor.post('/api/proof/heads').expect(200);
  writeFileSync(at('head.json'), JSON.stringify(head));

  await erased(api, await patientOf(api, id));

  await saved(api.as.auditor, id, at('after.jsonl'), { heads: String((head as { size: number }).size) });
  expect(await verified(at('after.jsonl'), '--key', key, '--head', at('head.json'))).toMatchObject({ code: 0, report: { ok: true, compared: 1 } });
  expect(await verified(at('before.jsonl'), '--key', key)).toMatchObject({ code: 0 });
  await saved(api.as.auditor, id, at('readable.jsonl'), { copy: 'readable' });
  const readable = readFileSync(at('readable.jsonl'), 'utf8');
  expect([...CONTACTS, ...CLINICAL].filter((word) => readable.includes(word))).toEqual([]);
  await api.stop();
  rmSync(folder, { recursive: true });
}, 60_000);
