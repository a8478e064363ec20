import type { RecordedFact } from './fact';
import { NewerFact, schemaOf, upcast, type Upcasters } from './upcasting';

/** Version 2 counts in milligrams, version 3 says who read it and calls the remark a note. */
const upcasters: Upcasters = {
  DoseNoted: [
    { data: (data) => ({ milligrams: (data as { grams: number }).grams * 1000 }) },
    { data: (data) => ({ ...(data as object), by: 'not known' }), content: (content) => ({ note: (content as { remark: string }).remark }) },
  ],
};

const noted = (schema: number, data: object, content?: object): RecordedFact => ({
  id: 'f', stream: 's', revision: 4, type: 'DoseNoted', schema, at: '', recordedAt: '', actor: { id: 'a', role: 'clinician' }, command: 'c',
  data, ...(content && { sealed: { scheme: 'none', content } }), previous: null, hash: 'h',
});

describe('A fact of an earlier version', () => {
  it('is read in the shape of today, through every version in between', () => {
    expect(upcast(upcasters, noted(1, { grams: 2 }, { remark: 'after food' }))).toEqual(
      noted(3, { milligrams: 2000, by: 'not known' }, { note: 'after food' }),
    );
  });

  it('takes only the steps it has not taken', () => {
    expect(upcast(upcasters, noted(2, { milligrams: 5 }, { remark: 'r' }))).toEqual(noted(3, { milligrams: 5, by: 'not known' }, { note: 'r' }));
  });

  it('is left alone, down to the object, where it is of today or never changed', () => {
    const today = noted(3, { milligrams: 5, by: 'b' });
    expect(upcast(upcasters, today)).toBe(today);
    const other = { ...noted(1, {}), type: 'toString' };
    expect(upcast(upcasters, other)).toBe(other);
  });

  it('keeps what is sealed as it is, and what was erased away', () => {
    const sealed = { scheme: 'another' } as unknown as RecordedFact['sealed'];
    expect(upcast(upcasters, { ...noted(1, { grams: 1 }), sealed } as RecordedFact).sealed).toBe(sealed);
    expect(upcast(upcasters, noted(1, { grams: 1 }))).not.toHaveProperty('sealed');
  });

  it('is not guessed at when it was written by a later program', () => {
    expect(() => upcast(upcasters, noted(4, {}))).toThrow(NewerFact);
    expect(() => upcast(upcasters, noted(4, {}))).toThrow('revision 4 of s has shape 4, and this program knows shapes up to 3');
  });

  it('is written in the version after the last step', () => {
    expect(schemaOf(upcasters, 'DoseNoted')).toBe(3);
    expect(schemaOf(upcasters, 'constructor')).toBe(1);
  });
});
