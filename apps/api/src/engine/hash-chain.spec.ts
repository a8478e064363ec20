import { canonicalJson, chain, follows, sha256 } from './hash-chain';

describe('Canonical JSON', () => {
  it('is one text however the value was put together', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'é' })).toBe('{"a":"é","b":[1,{"c":true,"d":null}]}');
    expect(canonicalJson({ a: 'é', b: [1, { c: true, d: null }] })).toBe(canonicalJson({ b: [1, { d: null, c: true }], a: 'é' }));
  });

  it('writes numbers and strings as RFC 8785 has them', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, -0, 1e-27])).toBe('[333333333.3333333,1e+30,4.5,0.002,0,1e-27]');
    expect(canonicalJson({ '\u20ac': 'Euro', '\r': 'CR', '1': 'one', '\u0080': 'control', '\u00f6': 'o', '\ufb33': 'dalet', '\ud83d\ude00': 'smile' })).toBe(
      '{"\\r":"CR","1":"one","\u0080":"control","ö":"o","€":"Euro","😀":"smile","\ufb33":"dalet"}',
    );
  });

  it('leaves out what is undefined, as JSON does, and comes back from its own text unchanged', () => {
    const text = canonicalJson({ a: undefined, b: { c: '"\\\n\u2028' } });
    expect(text).toBe('{"b":{"c":"\\"\\\\\\n\u2028"}}');
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it.each([[new Date(0)], [new Map()], [1n], [Number.NaN], [[undefined]], [() => 1]])('refuses %p, which would be lost', (value) => {
    expect(() => canonicalJson({ value })).toThrow('JSON does not carry');
  });
});

describe('A hash chain', () => {
  const first = chain(null, { id: 'one', data: { text: 'as it was' } });
  const second = chain(first.hash, { id: 'two', data: { text: 'then' } });

  it('names the link before and hashes everything but the hash itself', () => {
    expect(first).toMatchObject({ id: 'one', previous: null, hash: sha256('{"data":{"text":"as it was"},"id":"one","previous":null}') });
    expect(second.previous).toBe(first.hash);
  });

  it('holds after the way through storage', () => {
    expect(follows(null, JSON.parse(JSON.stringify(first)))).toBe(true);
    expect(follows(first.hash, JSON.parse(JSON.stringify(second)))).toBe(true);
  });

  it.each([
    ['what was said was altered', { ...second, data: { text: 'something else' } }],
    ['something was added', { ...second, more: 1 }],
    ['the link before was exchanged', { ...second, previous: sha256('other') }],
    ['the hash was', { ...second, hash: sha256('other') }],
  ])('breaks where %s', (_, link) => {
    expect(follows(first.hash, link)).toBe(false);
  });

  it('breaks where a link was taken out', () => {
    expect(follows(null, second)).toBe(false);
  });
});
