import { eachStore } from '../engine/testing/each-store';
import { CommandKeys } from './command-keys';
import { consultationMigrations, type ConsultationStore } from './consultation.migrations';
import { PatientIds } from './patient-ids.store';

eachStore('What all nodes have to know of requests and patients', (stores) => {
  it('is that a key was used for another request', async () => {
    const here = new CommandKeys(await stores.fresh<ConsultationStore>(consultationMigrations));
    const elsewhere = new CommandKeys(await stores.again<ConsultationStore>(consultationMigrations));
    const [one, other] = [here.fingerprint({ text: 'one' }), here.fingerprint({ text: 'other' })];
    await here.remember('consultation-1', 'key', other);
    await here.remember('consultation-1', 'key', one);
    expect(await elsewhere.isAnother('consultation-1', 'key', one)).toBe(false);
    expect(await elsewhere.isAnother('consultation-1', 'key', other)).toBe(true);
    expect(await elsewhere.isAnother('consultation-2', 'key', other)).toBe(false);
  });

  it('is one secret, though both need it for the first time at once', async () => {
    const numbers = { nhsNumber: '9434765919', clinic: 'riverside' };
    const here = new PatientIds(await stores.fresh<ConsultationStore>(consultationMigrations));
    const elsewhere = new PatientIds(await stores.again<ConsultationStore>(consultationMigrations));
    const ids = await Promise.all([here, elsewhere, here].map((ids) => ids.known(numbers)));
    expect(new Set(ids).size).toBe(1);
  });

  it('is asked for again where it could not be had', async () => {
    const db = await stores.fresh<ConsultationStore>(consultationMigrations);
    const ids = new PatientIds(db);
    await db.schema.alterTable('secrets').renameTo('gone').execute();
    await expect(ids.known({ nhsNumber: '9434765919', clinic: 'riverside' })).rejects.toThrow();
    await db.schema.alterTable('gone').renameTo('secrets').execute();
    expect(await ids.known({ nhsNumber: '9434765919', clinic: 'riverside' })).toMatch(/^[0-9a-f-]{36}$/);
  });
});
