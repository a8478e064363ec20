import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { follows } from '../../apps/api/src/engine/hash-chain';
import { factOf, type PositionedFact } from '../../apps/api/src/engine/recorder';
import { Keys } from '../../apps/api/src/engine/sealing/keys';
import { startApi, type Api } from '../support/api';
import { aWholeRecord, asks, CLINICAL, CONTACTS, DUE, erased, EVERYTHING, LATER, looked, passes, patientOf } from './a-record';

const WORDS = [...CONTACTS, ...CLINICAL];

const linkOf = ({ position: _position, ...fact }: PositionedFact) => fact;

/** Every file below the folder, by its name in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

/** Which words stand in which file, as bytes. */
const inFiles = (folder: string, words: readonly string[]): string[] =>
  filesIn(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    return words.filter((word) => bytes.includes(word)).map((word) => `${name}: ${word}`);
  });

describe('On disk', () => {
  let folder: string;
  let older: string;
  let api: Api;
  let id: string;
  let patient: string;
  const start = async (at = DUE): Promise<void> => {
    api = await startApi({ configuration: { dataDir: folder }, at, again: api });
  };
  const record = async (): Promise<string> => (await api.as.clinician.get(`/api/consultations/${id}`).expect(200)).text;
  const restore = (...names: string[]): void => {
    for (const file of names.flatMap((name) => [name, `${name}-wal`, `${name}-shm`])) {
      rmSync(join(folder, file), { force: true });
      if (existsSync(join(older, file))) cpSync(join(older, file), join(folder, file));
    }
  };
  const factsOf = async (stream: string) => (await api.server.app.get<EventLog>(EVENT_LOG).readStream(stream)).map(factOf);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'erasing-'));
    older = `${folder}-older`;
    api = await startApi({ configuration: { dataDir: folder } });
    id = await aWholeRecord(api);
    patient = await patientOf(api, id);
    await passes(api, LATER);
    await api.stop();
    cpSync(folder, older, { recursive: true });
    await start(LATER);
  });
  afterEach(async () => {
    await api.stop();
    for (const one of [folder, older]) rmSync(one, { recursive: true, force: true });
  });

  it('nothing of what was erased is left, while running and afterwards', async () => {
    expect(inFiles(folder, CONTACTS).length).toBeGreaterThan(0);
    await erased(api, patient);
    expect(inFiles(folder, WORDS)).toEqual([]);
    await api.stop();
    expect(inFiles(folder, WORDS)).toEqual([]);
    await start();
    expect(inFiles(folder, WORDS)).toEqual([]);
  });

  it('one part goes and the other stays', async () => {
    await erased(api, patient, ['contacts']);
    expect(inFiles(folder, CONTACTS)).toEqual([]);
    const text = await record();
    expect(CLINICAL.filter((word) => text.includes(word))).toEqual(CLINICAL);
  });

  it('the log stays as it was, byte for byte, so that chains and trees still prove that nothing was taken out', async () => {
    const bodies = async () => (await api.server.app.get<EventLog>(EVENT_LOG).readAll(null, 10_000)).map(({ body }) => body);
    const before = await bodies();
    await erased(api, patient);
    expect((await bodies()).slice(0, before.length)).toEqual(before);
    const after = await factsOf(`consultation-${id}`);
    expect(after.every((fact, index) => follows(after[index - 1]?.hash ?? null, linkOf(fact)))).toBe(true);
  });

  it.each([
    ['the key store', ['keys.db']],
    ['the lists', ['views.db']],
    ['what is beside the log', ['operational.db']],
    ['the log', ['events.db']],
    ['the log and the key store', ['events.db', 'keys.db']],
    ['everything but the journal', ['events.db', 'keys.db', 'operational.db', 'views.db']],
  ])('it is erased again before anything is served, with %s put back from before', async (_what, names) => {
    await erased(api, patient);
    await api.stop();
    restore(...names);
    await start();
    expect(inFiles(folder, WORDS)).toEqual([]);
    const text = await record();
    expect(WORDS.filter((word) => text.includes(word))).toEqual([]);
    const facts = await factsOf(`patient-${patient}`);
    expect(facts.map(({ type }) => type)).toContain('PatientErased');
    expect((await api.as.reception.get('/api/consultations').query({ q: CONTACTS[0] }).expect(200)).body.results).toEqual([]);
    // Once is enough: the next start finds nothing to do.
    await api.stop();
    await start();
    expect(await factsOf(`patient-${patient}`)).toHaveLength(facts.length);
  });

  it('it is erased again by what the log says alone, where the journal was lost as well', async () => {
    await erased(api, patient);
    await api.stop();
    restore('keys.db', 'views.db', 'operational.db');
    rmSync(join(folder, 'erasures.jsonl'));
    await start();
    expect(inFiles(folder, WORDS)).toEqual([]);
    expect(readFileSync(join(folder, 'erasures.jsonl'), 'utf8')).toContain(patient);
  });

  it('it is finished after a crash between destroying and saying so', async () => {
    await asks(api, 'clinician', patient, ['ask-for-erasing', EVERYTHING]);
    await asks(api, 'administrator', patient, ['confirm-erasing']);
    // As far as it came: one of two keys.
    await api.server.app.get(Keys).destroy({ subject: patient, part: 'contacts' });
    await api.stop();
    await start();
    expect(inFiles(folder, CONTACTS)).toEqual([]);
    await looked(api);
    const facts = (await factsOf(`patient-${patient}`)).filter(({ type }) => type === 'PatientErased');
    expect(facts.map(({ data }) => (data as { parts: string[] }).parts)).toEqual([['contacts'], ['clinical']]);
    expect(inFiles(folder, WORDS)).toEqual([]);
  });
});
