import { canonicalJson, canonicalRest } from './canonical-json';

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

  it('is in order also where JavaScript has an order of its own', () => {
    expect(canonicalJson({ 9: 'a', 10: [{ b: 1, 2: 2 }], x: { ['__proto__']: 1, A: 2 } })).toBe('{"10":[{"2":2,"b":1}],"9":"a","x":{"A":2,"__proto__":1}}');
    expect(canonicalJson({ b: JSON.parse('{"__proto__":{"z":1,"y":2},"A":3}') as object, a: 1 })).toBe('{"a":1,"b":{"A":3,"__proto__":{"y":2,"z":1}}}');
    expect(canonicalJson({ '\u{10000}': 1, '\uffff': 2, '': 3 })).toBe('{"":3,"\u{10000}":1,"\uffff":2}');
  });

  it.each([
    [{}, '{"m":0}'], [{ a: 1 }, '{"a":1,"m":0}'], [{ z: 1 }, '{"m":0,"z":1}'], [{ z: 1, a: { c: 1, b: 2 }, n: undefined }, '{"a":{"b":2,"c":1},"m":0,"z":1}'],
  ])('of %p can be had with one member more', (object, text) => {
    expect(canonicalRest(object, 'm').with('0')).toBe(text);
  });
});
