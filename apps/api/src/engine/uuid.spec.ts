import { derivedUuid } from './uuid';

describe('A derived UUID', () => {
  it('is the same for the same names, today and in every later release', () => {
    expect(derivedUuid('command', '1')).toBe(derivedUuid('command', '1'));
    expect(derivedUuid('command', '1')).toBe('05c70a7f-f2ee-8ae2-be4a-e83cf29846e0');
  });

  it('differs for other names, also where they only divide differently', () => {
    const ids = [derivedUuid('ab', 'c'), derivedUuid('a', 'bc'), derivedUuid('', 'abc'), derivedUuid('abc', ''), derivedUuid('1:a', ''), derivedUuid('', '1:a')];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is a version 8 UUID in lower case', () => {
    for (let index = 0; index < 500; index += 1) {
      expect(derivedUuid('command', String(index))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
