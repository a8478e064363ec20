import { chain, follows, sha256 } from './hash-chain';

describe('A hash chain', () => {
  const { link: first, json } = chain(null, { id: 'one', data: { text: 'as it was' } });
  const { link: second } = chain(first.hash, { id: 'two', data: { text: 'then' } });

  it('names the link before and hashes everything but the hash itself', () => {
    expect(first).toMatchObject({ id: 'one', previous: null, hash: sha256('{"data":{"text":"as it was"},"id":"one","previous":null}') });
    expect(second.previous).toBe(first.hash);
  });

  it('covers what depends on all the rest, which is given it as one text', () => {
    const { link } = chain(first.hash, { z: 1, a: 2 }, { name: 'm', make: (rest) => ({ seen: rest.with('0') }) });
    expect(link).toMatchObject({ m: { seen: `{"a":2,"m":0,"previous":"${first.hash}","z":1}` } });
    expect(follows(first.hash, link)).toBe(true);
    expect(follows(first.hash, { ...link, m: { seen: '' } } as typeof link)).toBe(false);
  });

  it('holds after the way through storage', () => {
    expect(JSON.parse(json)).toEqual(first);
    expect(follows(null, JSON.parse(json))).toBe(true);
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
