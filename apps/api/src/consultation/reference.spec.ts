import { newReference, plainReference } from './reference';

describe('A reference', () => {
  const references = Array.from({ length: 200 }, () => newReference());

  it('is short enough to be said on the telephone, and says itself whether it was heard right', () => {
    for (const reference of references) expect(reference).toMatch(/^[2-9CDFHJKMPQRTVWXY]{2}-[2-9CDFHJKMPQRTVWXY]{4}$/);
  });

  it('is found however it was typed', () => {
    const reference = newReference(() => 3);
    expect(plainReference(` ${reference.toLowerCase().replace('-', ' ')} `)).toBe(reference);
  });

  it('is not taken with one character wrong', () => {
    for (const reference of references) {
      const wrong = reference.charAt(0) === '2' ? '3' : '2';
      expect(plainReference(wrong + reference.slice(1))).toBeNull();
    }
  });

  it('is not taken with two characters exchanged', () => {
    for (const reference of references) {
      const [first, second] = reference;
      if (first !== second) expect(plainReference(`${second}${first}${reference.slice(2)}`)).toBeNull();
    }
  });

  it.each(['', 'Patel', 'K7-4MP', 'K7-4MPQQ', '💡💡💡'])('is not "%s"', (typed) => {
    expect(plainReference(typed)).toBeNull();
  });
});
