import type { Ciphered, RecordedFact } from '@anteroom/domain/kernel';
import { follows } from '../hash-chain';
import { type Circumstances, NO_STREAM, record } from '../recorder';
import { type InMemory, sealsInMemory } from '../testing/seals-in-memory';
import { Seals, type Split } from './seals';

const split: Split = (_type, content) => {
  const { name, ...clinical } = content as { name?: string };
  return { ...(name !== undefined && { contacts: { name } }), ...(Object.keys(clinical).length > 0 && { clinical }) };
};
const booked = { type: 'Booked', data: { clinic: 'riverside' }, sealed: { name: 'Meera Patel', reason: 'Chest pain' } };
const noted = { type: 'Noted', data: {}, sealed: { text: 'Naïve “note” 🫀' } };
const said = ({ sealed }: RecordedFact): unknown => (sealed?.scheme === 'none' ? sealed.content : sealed);
const cipheredIn = (fact: RecordedFact | undefined): Ciphered => fact?.sealed as Ciphered;

describe('Sealed content', () => {
  let parts: InMemory;
  beforeEach(async () => {
    parts = await sealsInMemory();
  });
  afterEach(() => parts.store.close());

  const recorded = async (subject = 'meera', stream = 'consultation-1'): Promise<RecordedFact[]> => {
    const facts = [booked, noted, { type: 'Arrived', data: {} }, { type: 'Rang', data: {}, sealed: {} }];
    const around: Omit<Circumstances, 'seal'> = {
      stream, head: NO_STREAM, command: 'c1', at: '2026-07-05T09:00:00.000Z', recordedAt: '2026-07-05T10:00:00.000Z', actor: { id: 'rita', role: 'reception' },
    };
    return record(facts, { ...around, seal: await parts.seals.sealFor({ subject, split }, facts) }).facts;
  };

  it('comes back as it was, and a fact without any stays without', async () => {
    expect((await parts.seals.open(await recorded())).map(said)).toEqual([booked.sealed, noted.sealed, undefined, {}]);
  });

  it('is divided among two keys, of which the facts of one subject share each', async () => {
    const [first, second] = await recorded();
    expect(cipheredIn(first).parts.map(({ part }) => part)).toEqual(['contacts', 'clinical']);
    expect(cipheredIn(second).parts.map(({ key }) => key)).toEqual([cipheredIn(first).parts[1]?.key]);
    const [other] = await recorded('asha');
    expect(cipheredIn(other).parts[0]?.key).not.toBe(cipheredIn(first).parts[0]?.key);
  });

  it('never has the same nonce twice, and never the same text for the same content', async () => {
    const facts = (await Promise.all(Array.from({ length: 200 }, () => recorded()))).flat();
    const texts = facts.flatMap((fact) => cipheredIn(fact)?.parts ?? []);
    expect(texts).toHaveLength(600);
    expect(new Set(texts.map(({ nonce }) => nonce)).size).toBe(texts.length);
    expect(new Set(texts.map(({ content }) => content)).size).toBe(texts.length);
    expect(texts.every(({ nonce }) => Buffer.from(nonce, 'base64url').length === 12)).toBe(true);
  });

  it.each([
    ['another stream', { stream: 'consultation-2' }],
    ['another revision', { revision: 7 }],
    ['another type', { type: 'Discharged' }],
    ['another time', { at: '2026-07-05T09:00:00.001Z' }],
    ['another actor', { actor: { id: 'okafor', role: 'clinician' } as const }],
    ['other open data', { data: { clinic: 'hillside' } }],
    ['another history before it', { previous: 'f'.repeat(64) }],
  ])('does not open in %s', async (_what, other) => {
    const [fact] = await recorded();
    await expect(parts.seals.open([{ ...(fact as RecordedFact), ...other }])).rejects.toMatchObject({ code: 'seal-broken', message: expect.stringMatching(/cannot be opened/) });
  });

  it('does not open with another fact’s ciphertext, another part’s, or a flipped bit, and names the fact', async () => {
    const [one] = await recorded();
    const [other] = await recorded('meera', 'consultation-2');
    const [contacts, clinical] = cipheredIn(one).parts as [Ciphered['parts'][0], Ciphered['parts'][0]];
    const bytes = Buffer.from(contacts.content, 'base64url');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const altered: Ciphered['parts'][] = [
      cipheredIn(other).parts, [{ ...clinical, part: 'contacts' }], [{ ...contacts, content: bytes.toString('base64url') }], [{ ...contacts, content: 'AAAA' }],
    ];
    for (const texts of altered) {
      const fact = { ...(one as RecordedFact), sealed: { scheme: 'aes-256-gcm' as const, parts: texts } };
      await expect(parts.seals.open([fact])).rejects.toThrow('Booked at revision 0 of consultation-1 cannot be opened');
    }
  });

  it('says which key is not known, instead of showing nothing', async () => {
    const [fact] = await recorded();
    const elsewhere = await sealsInMemory();
    await expect(elsewhere.seals.open([fact as RecordedFact])).rejects.toThrow(`the key store has no key ${cipheredIn(fact).parts[0]?.key}`);
  });

  it('is read in the clear only where nothing is kept', async () => {
    const [fact] = await recorded();
    const plain: RecordedFact = { ...(fact as RecordedFact), sealed: { scheme: 'none', content: booked.sealed } };
    await expect(parts.seals.open([plain])).rejects.toMatchObject({ code: 'seal-broken' });
    expect(await new Seals(parts.keys, true).open([plain])).toEqual([plain]);
  });

  it('lacks what was under a destroyed key, says so, and still proves itself', async () => {
    const facts = await recorded();
    expect(await parts.keys.destroy({ subject: 'meera', part: 'contacts' })).toEqual([cipheredIn(facts[0]).parts[0]?.key]);
    const opened = await parts.seals.open(facts);
    expect(opened.map(({ sealed }) => sealed)).toEqual([
      { scheme: 'none', content: { reason: 'Chest pain' }, erased: ['contacts'] }, { scheme: 'none', content: noted.sealed }, undefined, { scheme: 'none', content: {} },
    ]);
    await parts.keys.destroy({ subject: 'meera', part: 'clinical' });
    expect((await parts.seals.open(facts)).map(({ sealed }) => sealed)).toEqual([
      { scheme: 'none', content: null, erased: ['contacts', 'clinical'] }, { scheme: 'none', content: null, erased: ['clinical'] }, undefined, { scheme: 'none', content: {} },
    ]);
    expect(facts.every((fact, index) => follows(facts[index - 1]?.hash ?? null, fact))).toBe(true);
  });

  it('of somebody who comes again after that has another key', async () => {
    const before = await recorded();
    await parts.keys.destroy({ subject: 'meera', part: 'clinical' });
    const after = await recorded();
    expect((await parts.seals.open(after)).map(said)).toEqual([booked.sealed, noted.sealed, undefined, {}]);
    expect((await parts.seals.open(before)).map(said)).toEqual([{ name: 'Meera Patel' }, null, undefined, {}]);
  });
});
