import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { identityMigrations, type IdentityTables } from './identity.migrations';
import { Tries } from './tries';

const MINUTE = 60_000;
const limit = { what: 'password', most: 2, within: 10 * MINUTE };
const tooMany = { status: 429, body: { code: 'too-many' } };

eachStore('Tries', (stores) => {
  let clock: SettableClock;
  let tries: Tries;

  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    tries = new Tries(await stores.fresh<IdentityTables>(identityMigrations), clock, limit);
  });

  it('are refused after too many failures, until the first of them is old', async () => {
    await tries.failed('a');
    clock.advance(4 * MINUTE);
    await tries.begin('a');
    await expect(tries.begin('a')).rejects.toMatchObject(tooMany);
    await expect(tries.mustBeFew('a')).rejects.toMatchObject({ body: { retryAfter: 6 * 60 } });
    clock.advance(6 * MINUTE);
    await tries.begin('a');
    await expect(tries.begin('a')).rejects.toMatchObject(tooMany);
  });

  it('are not put off further by those that were refused', async () => {
    for (let n = 0; n < 2; n += 1) await tries.begin('a');
    clock.advance(9 * MINUTE);
    await expect(tries.begin('a')).rejects.toMatchObject(tooMany);
    clock.advance(MINUTE);
    await tries.begin('a');
  });

  it('are counted for each key apart, and for each thing that is tried', async () => {
    for (let n = 0; n < 2; n += 1) await tries.failed('a');
    await tries.begin('b');
    const ofLinks = new Tries(await stores.again<IdentityTables>(identityMigrations), clock, { ...limit, what: 'link' });
    await ofLinks.begin('a');
    await expect(tries.begin('a')).rejects.toMatchObject(tooMany);
  });

  it('are forgiven by a success', async () => {
    await tries.failed('a');
    await (await tries.begin('a')).succeeded();
    await tries.failed('a');
    await tries.begin('a');
  });

  it('do not count where they were no failure, and forgive nothing then', async () => {
    await tries.failed('a');
    await (await tries.begin('a')).takeBack();
    await tries.begin('a');
    await expect(tries.begin('a')).rejects.toMatchObject(tooMany);
  });

  it('are no more when many come at once, or to another node', async () => {
    const elsewhere = new Tries(await stores.again<IdentityTables>(identityMigrations), clock, limit);
    const ends = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => (n % 2 ? tries : elsewhere).begin('a')));
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2);
  });

  it('keep no name and no address', async () => {
    await tries.begin('nadia 10.0.0.7');
    const db = await stores.again<IdentityTables>(identityMigrations);
    expect(await db.selectFrom('failed_tries').select('key').execute()).toEqual([{ key: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });
});
