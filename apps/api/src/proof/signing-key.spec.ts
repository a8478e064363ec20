import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSigningKey, publicFileOf, readSigningKey, rotateSigningKey, signingKeyIn, statementsFileOf } from './signing-key';
import { isSigned, keyText } from './verifier/signed';

const AT = '2026-07-06T08:00:00.000Z';

describe('A signing key', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'signing-'));
    file = join(folder, 'keys', 'signing.key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, closed to others, with its public key beside it', () => {
    const made = signingKeyIn(file);
    expect(made.madeNow).toBe(join(folder, 'keys', 'signing.pub.pem'));
    expect([statSync(file).mode & 0o777, statSync(publicFileOf(file)).mode & 0o777]).toEqual([0o600, 0o644]);
    expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(keyText(createPublicKey(readFileSync(publicFileOf(file))))).toBe(made.text);
    expect(signingKeyIn(file)).toMatchObject({ text: made.text, statements: [] });
    rmSync(publicFileOf(file));
    expect(signingKeyIn(file).madeNow).toBeUndefined();
    expect(existsSync(publicFileOf(file))).toBe(true);
    expect(() => createSigningKey(file)).toThrow('cannot be written');
  });

  it.each([
    ['is not there', () => undefined, 'cannot be used as a signing key'],
    ['is of another kind', (at: string) => writeFileSync(at, generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 }), 'no Ed25519 key'],
    ['others may read', (at: string) => (createSigningKey(at), chmodSync(at, 0o640)), 'chmod 600'],
  ])('that %s is refused, in a sentence that names the file', (_, make, says) => {
    const place = join(folder, 'signing.key');
    make(place);
    expect(() => readSigningKey(place)).toThrow(expect.objectContaining({ code: 'keys-refused', message: expect.stringContaining(says) as string }));
    expect(() => readSigningKey(place)).toThrow(place);
  });

  it('is exchanged for another one, for which it vouches', () => {
    const first = createSigningKey(file);
    const { signing: second, kept } = rotateSigningKey(file, AT, { vouch: true });
    const { signing: third } = rotateSigningKey(file, AT, { vouch: true });
    expect(readSigningKey(kept).text).toBe(first.text);
    expect(third.statements).toMatchObject([{ at: AT, by: first.text, key: second.text }, { by: second.text, key: third.text }]);
    expect(third.statements.every((statement) => isSigned('key', statement, statement.by))).toBe(true);
    expect(keyText(createPublicKey(readFileSync(publicFileOf(file))))).toBe(third.text);
  });

  it('that is no longer to be trusted vouches for none, and what it vouched for is put away', () => {
    createSigningKey(file);
    rotateSigningKey(file, AT, { vouch: true });
    const { signing } = rotateSigningKey(file, AT, { vouch: false });
    expect(signing.statements).toEqual([]);
    expect(existsSync(statementsFileOf(file))).toBe(false);
  });

  it('goes on with the key it had made where exchanging was cut off', () => {
    const first = createSigningKey(file);
    const next = createSigningKey(join(folder, 'keys', 'signing.next.key'));
    const { signing } = rotateSigningKey(file, AT, { vouch: true });
    expect(signing.text).toBe(next.text);
    expect(signing.statements).toMatchObject([{ by: first.text, key: next.text }]);
  });
});
