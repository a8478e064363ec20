import { join } from 'node:path';
import { Sqlite } from '../../apps/api/src/engine/sqlite';
import { losesNothing, PartGone } from './part-gone';

jest.setTimeout(90_000);

describe('A clinic whose databases somebody else locks for a while', () => {
  const clinic = new PartGone();
  const boards: Record<string, number> = {};

  /** Locked until what is to be seen meanwhile was seen. */
  const locked = async (name: string, meanwhile: () => Promise<void>): Promise<void> => {
    const holder = new Sqlite(join(clinic.folder, 'data', name), { synchronous: 'FULL' });
    while (!takes(holder)) await new Promise((resolve) => setTimeout(resolve, 1));
    try {
      await meanwhile();
    } finally {
      holder.exec('ROLLBACK');
      holder.close();
    }
  };
  const takes = (holder: Sqlite): boolean => {
    try {
      holder.exec('BEGIN EXCLUSIVE');
      return true;
    } catch {
      return false;
    }
  };
  beforeAll(async () => {
    await clinic.open();
    const { ended } = await clinic.board();
    await locked('events.db', async () => {
      await clinic.isMet();
      await clinic.isDown('event-log');
      await ended;
      boards.log = (await clinic.board()).status;
    });
    await clinic.isUp();
    await clinic.does(30);
    await locked('operational.db', async () => {
      await clinic.isMet();
      await clinic.isDown('operational-store');
      boards.store = (await clinic.board()).status;
    });
    await clinic.isUp();
    await clinic.does(30);
    // Whoever has keys already is served; for anybody new there would be none.
    await locked('keys.db', () => clinic.isDown('key-store'));
    await clinic.isUp();
    // Facts go on being taken; only the lists stand still, and say so.
    await locked('views.db', async () => {
      await clinic.does(30);
      await clinic.isDown('views');
      boards.views = (await clinic.board()).status;
    });
    await clinic.isUp();
    boards.after = (await clinic.board()).status;
    await clinic.does(30);
    await clinic.close();
  });
  afterAll(() => clinic.remove());

  losesNothing(() => clinic);

  it('shows no screen as up to date that cannot be', () => {
    expect(boards).toEqual({ log: 503, store: 200, views: 503, after: 200 });
  });
});
