import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { Credentials } from './credentials';
import { identityMigrations, type IdentityTables } from './identity.migrations';

eachStore('Credentials', (stores) => {
  let credentials: Credentials;

  beforeEach(async () => {
    credentials = new Credentials(await stores.fresh<IdentityTables>(identityMigrations), new SettableClock('2026-07-06T08:00:00Z'));
  });

  it('are found by name and password together, however the name is typed', async () => {
    await credentials.give('1', 'Nadia', 'three random words', true);
    expect(await credentials.byPassword(' nadia ', 'three random words')).toEqual({ staff: '1', mustChange: true });
    expect(await credentials.byPassword('nadia', 'three other words')).toBeNull();
    expect(await credentials.byPassword('nobody', 'three random words')).toBeNull();
    expect(await credentials.ownerOf('NADIA')).toBe('1');
  });

  it('take another name or password in the place of the one before', async () => {
    await credentials.give('1', 'nadia', 'three random words', true);
    await credentials.give('1', 'nadia.khan', 'four random words here', false);
    expect(await credentials.ownerOf('nadia')).toBeNull();
    await credentials.changePassword('1', 'five random words are here', false);
    expect(await credentials.isPasswordOf('1', 'five random words are here')).toBe(true);
    expect(await credentials.byPassword('nadia.khan', 'five random words are here')).toEqual({ staff: '1', mustChange: false });
  });

  it('take a name away from whoever had it', async () => {
    await credentials.give('1', 'nadia', 'three random words', false);
    await credentials.give('2', 'nadia', 'four random words here', false);
    expect(await credentials.ownerOf('nadia')).toBe('2');
    expect(await credentials.isPasswordOf('1', 'three random words')).toBe(false);
  });
});
