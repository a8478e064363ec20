import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { GuestSecrets, guestSecretsMigration, type GuestSecretTables } from './guest-secrets';
import { hashOfToken } from './visit-secrets';

eachStore("A guest's secret", (stores) => {
  let secrets: GuestSecrets;
  let rows: () => Promise<object[]>;

  beforeEach(async () => {
    const db = await stores.fresh<GuestSecretTables>([guestSecretsMigration]);
    secrets = new GuestSecrets(db, new SettableClock('2026-07-06T08:00:00Z'));
    rows = () => db.selectFrom('guest_secrets').selectAll().execute();
  });

  it('is found by the hash that the log keeps, and by nothing else', async () => {
    const { guest, token: hash } = await secrets.issue('c1');
    const found = await secrets.find(hash);
    expect(found).toEqual({ consultation: 'c1', guest, token: expect.stringMatching(/^[\w-]{32}$/) });
    expect(hashOfToken(found?.token ?? '')).toBe(hash);
    expect(await secrets.find(found?.token ?? '')).toBeNull();
  });

  it('is another one for each guest', async () => {
    const [one, other] = [await secrets.issue('c1'), await secrets.issue('c1')];
    expect(one.guest).not.toBe(other.guest);
    expect(one.token).not.toBe(other.token);
    expect(await rows()).toHaveLength(2);
  });

  it('is another one for a guest who had one already', async () => {
    const first = await secrets.issue('c1');
    const second = await secrets.issue('c1', first.guest);
    expect(second.guest).toBe(first.guest);
    expect(second.token).not.toBe(first.token);
    expect(await secrets.find(second.token)).toMatchObject({ consultation: 'c1', guest: first.guest });
  });
});
