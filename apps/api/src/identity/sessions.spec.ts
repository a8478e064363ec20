import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { identityMigrations, type IdentityTables } from './identity.migrations';
import { keyOf } from './secrets';
import { IDLE, LIFE, Sessions } from './sessions';

const MINUTE = 60_000;

eachStore('Sessions', (stores) => {
  let clock: SettableClock;
  let here: Sessions;
  let elsewhere: Sessions;

  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    here = new Sessions(await stores.fresh<IdentityTables>(identityMigrations), clock);
    elsewhere = new Sessions(await stores.again<IdentityTables>(identityMigrations), clock);
  });

  it('are good on every node', async () => {
    const token = await here.start('nadia', true);
    expect(await elsewhere.find(token)).toEqual({ key: keyOf(token), staff: 'nadia', locked: false, mustChangePassword: true });
    expect(await elsewhere.find('another')).toBeNull();
  });

  it('end on every node with the next request', async () => {
    const token = await here.start('nadia', false);
    await elsewhere.find(token);
    await here.end(keyOf(token));
    expect(await elsewhere.find(token)).toBeNull();
  });

  it('of somebody suspended end everywhere, but for the one that asked', async () => {
    const [asked, other] = [await here.start('nadia', false), await here.start('nadia', false)];
    const somebodys = await elsewhere.start('ben', false);
    await elsewhere.endAllOf('nadia', keyOf(asked));
    expect(await here.find(asked)).not.toBeNull();
    expect(await here.find(other)).toBeNull();
    expect(await here.find(somebodys)).not.toBeNull();
  });

  it('are locked and unlocked on every node', async () => {
    const token = await here.start('nadia', false);
    await here.lock(keyOf(token));
    expect(await elsewhere.find(token)).toMatchObject({ locked: true });
    await elsewhere.unlock(keyOf(token));
    expect(await here.find(token)).toMatchObject({ locked: false });
  });

  it('lock themselves after a quarter of an hour without a request, to the second', async () => {
    const token = await here.start('nadia', false);
    clock.advance(30_000);
    await here.find(token);
    clock.advance(IDLE - 1);
    expect(await here.look(keyOf(token))).toMatchObject({ locked: false });
    clock.advance(1);
    expect(await here.look(keyOf(token))).toMatchObject({ locked: true });
    expect(await elsewhere.look(keyOf(token))).toMatchObject({ locked: true });
  });

  it('stay open on every node while somebody works on one of them', async () => {
    const token = await here.start('nadia', false);
    for (let n = 0; n < 40; n += 1) {
      clock.advance(MINUTE);
      await here.find(token);
    }
    expect(await elsewhere.look(keyOf(token))).toMatchObject({ locked: false });
  });

  it('are over after half a day', async () => {
    const token = await here.start('nadia', false);
    clock.advance(LIFE);
    expect(await here.find(token)).toBeNull();
  });

  it('need no password of one’s own any more once it was changed', async () => {
    const token = await here.start('nadia', true);
    await elsewhere.passwordChanged(keyOf(token));
    expect(await here.find(token)).toMatchObject({ mustChangePassword: false });
  });
});
