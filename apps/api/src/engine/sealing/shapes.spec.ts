import { NewerFact, type RecordedFact, upcast, type Upcasters } from '@anteroom/domain/kernel';
import { follows } from '../hash-chain';
import { NO_STREAM, record } from '../recorder';
import { type InMemory, sealsInMemory } from '../testing/seals-in-memory';
import { Seals } from './seals';

const NOW = '2026-07-06T09:00:00.000Z';
const TWICE: Upcasters = {
  Noted: [{ data: (data) => ({ ...(data as object), loud: false }), content: (content) => ({ words: (content as { text: string }).text }) }],
};

describe('Facts of an earlier release', () => {
  let parts: InMemory;
  let facts: RecordedFact[];
  const later = () => new Seals(parts.keys, false, (fact) => upcast(TWICE, fact));
  const write = async (schema?: number): Promise<void> => {
    const noted = [{ type: 'Noted', data: { by: 'hand' }, sealed: { text: 'Chest pain' }, ...(schema && { schema }) }];
    const seal = await parts.seals.sealFor({ subject: 'somebody', split: (_type, content) => ({ clinical: content }) }, noted);
    ({ facts } = record(noted, { stream: 'notes', head: NO_STREAM, command: 'note', at: NOW, recordedAt: NOW, actor: { id: 'x', role: 'clinician' }, seal }));
  };
  beforeEach(async () => {
    parts = await sealsInMemory();
    await write();
  });
  afterEach(() => parts.store.close());

  it('are opened as they were sealed, and then have the shape of today', async () => {
    const [fact] = await later().open(facts);
    expect(fact).toMatchObject({ schema: 2, data: { by: 'hand', loud: false }, sealed: { scheme: 'none', content: { words: 'Chest pain' } } });
  });

  it('have the shape of today also where nobody opens them', async () => {
    expect(later().unopened(facts)).toMatchObject([{ schema: 2, data: { loud: false }, sealed: { scheme: 'aes-256-gcm' } }]);
    expect(await later().open(facts, () => false)).toEqual(later().unopened(facts));
  });

  it('stay in the log what they were', async () => {
    const before = JSON.stringify(facts);
    await later().open(facts);
    expect(JSON.stringify(facts)).toBe(before);
    expect(facts.every((fact) => follows(null, fact))).toBe(true);
  });

  it('are refused when a newer program wrote them', async () => {
    await write(3);
    await expect(later().open(facts)).rejects.toThrow(NewerFact);
    expect(() => later().unopened(facts)).toThrow(NewerFact);
    expect(() => parts.seals.unopened(facts)).toThrow(NewerFact);
  });
});
