import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { VisitSecrets, hashOfCode, hashOfToken, plainCode, visitSecretsMigration, type VisitSecretTables } from './visit-secrets';

const CONSULTATION = '5b2a4b1e-6f3c-4b6e-9a53-0d1f5b0f9a10';

eachStore('visit secrets', (stores) => {
  const clock = new SettableClock('2026-07-05T08:00:00.000Z');
  let secrets: VisitSecrets;

  beforeEach(async () => {
    secrets = new VisitSecrets(await stores.fresh<VisitSecretTables>([visitSecretsMigration]), clock);
  });

  it('cannot be guessed: 128 bits or more in a link, ten of 24 signs in a code', async () => {
    const { token, code } = await secrets.issue(CONSULTATION);
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(token).toMatch(/^[\w-]+$/);
    expect(code).toMatch(/^[23456789CDFHJKMNPQRTVWXY]{5}-[23456789CDFHJKMNPQRTVWXY]{5}$/);
  });

  it('are found again by the hash the log keeps', async () => {
    const { token, code, hashes } = await secrets.issue(CONSULTATION);
    expect(hashes).toEqual({ token: hashOfToken(token), code: hashOfCode(code) });
    expect(hashes.token).toMatch(/^[0-9a-f]{64}$/);
    expect(await secrets.linkFor({ token: hashes.token })).toEqual({ token, code });
    expect(await secrets.linkFor({ token: hashOfToken('another') })).toBeNull();
    expect(await secrets.linkFor(null)).toBeNull();
  });

  it('are the same code however the patient types it', () => {
    expect(plainCode(' k7mpq 4tx9d ')).toBe('K7MPQ4TX9D');
    expect(hashOfCode('k7mpq-4tx9d')).toBe(hashOfCode('K7MPQ4TX9D'));
    expect(plainCode('bszgu')).toBe('8526V');
  });

  it('are forgotten when a later one has taken their place, and only then', async () => {
    const other = await secrets.issue('another consultation');
    const old = await secrets.issue(CONSULTATION);
    clock.set('2026-07-05T09:00:00.000Z');
    const current = await secrets.issue(CONSULTATION);
    const notYetRecorded = await secrets.issue(CONSULTATION);
    await secrets.forgetBut(CONSULTATION, current.hashes.token, '2026-07-05T09:00:00.000Z');
    expect(await secrets.linkFor(old.hashes)).toBeNull();
    expect(await secrets.linkFor(current.hashes)).not.toBeNull();
    expect(await secrets.linkFor(notYetRecorded.hashes)).not.toBeNull();
    expect(await secrets.linkFor(other.hashes)).not.toBeNull();
  });
});
