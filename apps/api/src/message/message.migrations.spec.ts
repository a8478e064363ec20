import { openOperationalStore, prepareStore } from '../engine/operational-store';
import { messageMigrations } from './message.migrations';
import { Outbox } from './outbox';
import type { OutboxTables } from './outbox-table';

const texts = { consultation: 'c', fact: 'f', template: 't', channel: 'email', from: '', to: '', subject: '', text: '', html: '', state: 'sent', nextTryAt: '', validUntil: '' } as const;

describe('An outbox from before its order had a column', () => {
  it('keeps the order in which messages were asked for', async () => {
    const before = await openOperationalStore<OutboxTables>(':memory:', messageMigrations.slice(0, 3));
    for (const id of ['c', 'a', 'b']) await before.insertInto('outbox_messages').values({ ...texts, id, tries: 1, permanent: 0, createdAt: '' } as never).execute();
    const store = await prepareStore(before, messageMigrations);
    await Outbox.add(store, [{ ...texts, id: 'aa', state: 'waiting', ics: null, error: null, createdAt: '2026-07-06T08:00:00.000Z' }]);
    expect((await new Outbox(store).of('c')).map(({ id, asked, superseded }) => ({ id, asked, superseded }))).toEqual([
      { id: 'c', asked: 1, superseded: 0 },
      { id: 'a', asked: 2, superseded: 0 },
      { id: 'b', asked: 3, superseded: 0 },
      { id: 'aa', asked: 4, superseded: 0 },
    ]);
    await store.destroy();
  });
});
