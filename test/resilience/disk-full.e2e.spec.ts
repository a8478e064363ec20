import { type Kysely, sql } from 'kysely';
import { EVENT_LOG, OPERATIONAL, VIEWS } from '../../apps/api/src/engine/engine.tokens';
import { mayMount, smallDisk } from '../../apps/api/src/engine/testing/small-disk';
import { losesNothing, PartGone } from './part-gone';

jest.setTimeout(120_000);

/** How a clinic is out of room, and how it is not any more. */
interface Fullness {
  clinic: PartGone;
  begins(): Promise<void>;
  /** Whether it is found out by looking. A file that may not grow still takes what needs no more room. */
  isFound: boolean;
  ends(): Promise<void>;
  close(): void;
}

function onFullDisk(): Fullness {
  const disk = smallDisk(64);
  return { clinic: new PartGone({}, disk.folder), begins: async () => disk.fill(), isFound: true, ends: async () => disk.empty(), close: () => disk.close() };
}

/** For whoever may not mount a disk: SQLite says the same of a file that may not grow any more. */
function withFullFiles(): Fullness {
  const clinic = new PartGone();
  const most = async (pages: 'as now' | 1_000_000): Promise<void> => {
    const { app } = clinic.server;
    const log = app.get<{ log: { db: { pragma(name: string): unknown } } }>(EVENT_LOG).log.db;
    log.pragma(`max_page_count = ${pages === 'as now' ? log.pragma('page_count') : pages}`);
    for (const name of [OPERATIONAL, VIEWS]) {
      const db = app.get<Kysely<unknown>>(name);
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql.raw(`pragma max_page_count = ${pages === 'as now' ? rows[0]?.page_count : pages}`).execute(db);
    }
  };
  return { clinic, begins: () => most('as now'), isFound: false, ends: () => most(1_000_000), close: () => undefined };
}

describe('A clinic whose disk is full for a while', () => {
  const full = mayMount() ? onFullDisk() : withFullFiles();
  const { clinic } = full;

  beforeAll(async () => {
    await clinic.open();
    const { ended } = await clinic.board();
    await full.begins();
    await clinic.isMet();
    if (full.isFound) await Promise.all([clinic.isDown('event-log'), ended]);
    await clinic.isMet();
    await full.ends();
    await clinic.isUp();
    await clinic.does(60);
    await clinic.close();
  });
  afterAll(async () => {
    await clinic.remove();
    full.close();
  });

  losesNothing(() => clinic);
});
