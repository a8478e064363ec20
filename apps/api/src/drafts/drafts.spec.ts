import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { Drafts } from './drafts';
import { draftMigrations, type DraftTables } from './drafts.migrations';

eachStore('Drafts', (stores) => {
  let clock: SettableClock;
  let drafts: Drafts;

  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00.000Z');
    drafts = new Drafts(await stores.fresh<DraftTables>(draftMigrations), clock);
  });

  it('are kept as they were typed last, with the moment', async () => {
    await drafts.keep('ada', 'consultation/1/take-note', 'Pain in');
    clock.advance(1_500);
    await drafts.keep('ada', 'consultation/1/take-note', 'Pain in the chest');
    expect(await drafts.find('ada', 'consultation/1/take-note')).toEqual({
      key: 'consultation/1/take-note', text: 'Pain in the chest', savedAt: '2026-07-06T08:00:01.500Z',
    });
  });

  it('are each person’s own', async () => {
    await drafts.keep('ada', 'a', 'hers');
    await drafts.keep('ben', 'a', 'his');
    await drafts.drop('ben', 'a');
    expect(await drafts.find('ada', 'a')).toMatchObject({ text: 'hers' });
    expect(await drafts.find('ben', 'a')).toBeNull();
  });

  it('are found by how their key begins', async () => {
    for (const key of ['consultation/1/b', 'consultation/1/a', 'consultation/10/a', 'letter']) await drafts.keep('ada', key, key);
    expect((await drafts.under('ada', 'consultation/1/')).map(({ key }) => key)).toEqual(['consultation/1/a', 'consultation/1/b']);
    expect(await drafts.under('ada', '')).toHaveLength(4);
  });

  it('lose the oldest beyond five hundred', async () => {
    for (let n = 0; n <= 500; n += 1) {
      await drafts.keep('ada', `draft-${n}`, '');
      clock.advance(1);
    }
    expect(await drafts.find('ada', 'draft-0')).toBeNull();
    expect(await drafts.under('ada', 'draft-')).toHaveLength(500);
  });
});
