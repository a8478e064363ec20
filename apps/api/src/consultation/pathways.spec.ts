import { standardPathway } from '@anteroom/domain';
import type { Kysely } from 'kysely';
import { canonicalJson } from '../engine/canonical-json';
import { sha256 } from '../engine/hash-chain';
import { eachStore } from '../engine/testing/each-store';
import { consultationMigrations, type ConsultationStore } from './consultation.migrations';
import { Pathways } from './pathways';

eachStore('Pathways', (stores) => {
  let db: Kysely<ConsultationStore>;
  beforeEach(async () => (db = await stores.fresh<ConsultationStore>(consultationMigrations)));
  const started = async () => {
    const pathways = new Pathways(db);
    await pathways.onModuleInit();
    return pathways;
  };

  it('pin a consultation to the very document', async () => {
    const { standard } = await started();
    expect(standard.ref).toEqual({ id: 'standard', version: 1, hash: sha256(canonicalJson(standardPathway)) });
  });

  it('of an earlier program are still known to a later one, while new consultations take the new one', async () => {
    const earlier = { ...standardPathway, title: 'As it was' };
    const hash = sha256(canonicalJson(earlier));
    await db.insertInto('pathways').values({ hash, document: JSON.stringify(earlier) }).execute();
    const pathways = await started();
    expect(pathways.pinned({ id: 'standard', version: 1, hash }).pathway.title).toBe('As it was');
    expect(pathways.named('standard')?.pathway.title).toBe(standardPathway.title);
    expect(pathways.standard.pathway.title).toBe(standardPathway.title);
  });

  it('that are not known are never guessed', async () => {
    const pathways = await started();
    expect(() => pathways.pinned({ id: 'standard', version: 1, hash: 'f'.repeat(64) })).toThrow('Not known here');
    expect(pathways.named('none')).toBeNull();
  });
});
