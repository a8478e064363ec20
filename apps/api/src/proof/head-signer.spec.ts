import { Logger } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Background } from '../engine/background';
import { SettableClock } from '../engine/clock';
import { Concerns } from '../engine/concerns';
import { engineMigrations, type EngineTables } from '../engine/engine.migrations';
import type { EventLog } from '../engine/event-log';
import { SqliteEventLog } from '../engine/event-log.sqlite';
import { OwnLocks } from '../engine/locks';
import { noteRestore, Restores } from '../engine/restores';
import { kyselyOn, Sqlite } from '../engine/sqlite';
import { eachStore, type Stores } from '../engine/testing/each-store';
import { aStream, events } from '../engine/testing/log-under-test';
import { ViewRegistry } from '../engine/view-registry';
import { noNews } from '../engine/views/view-news';
import { HeadFile, headFileIn } from './head-file';
import { HeadSigner } from './head-signer';
import { KeptTree } from './kept-tree';
import { type ProofTables, proofMigrations } from './proof.migrations';
import { SignedHeads } from './signed-heads';
import { randomSigningKey } from './signing-key';
import type { SignedHead } from './verifier/format';
import { isSigned } from './verifier/signed';

const MORNING = '2026-07-06T08:00:00.000Z';
const AN_HOUR = 60 * 60_000;

/** What signs heads, on a log and databases that can be exchanged below it. */
class Signing {
  readonly clock = new SettableClock(MORNING);
  readonly concerns = new Concerns();
  readonly heads: SignedHeads;
  readonly registry: ViewRegistry;
  readonly signer: HeadSigner;
  private readonly views = kyselyOn<unknown>(new Sqlite(':memory:', { synchronous: 'NORMAL' }));

  constructor(readonly log: EventLog, store: Kysely<unknown>, folder: string, key = randomSigningKey()) {
    this.registry = new ViewRegistry(log, this.views, new OwnLocks(), noNews, this.clock);
    this.heads = new SignedHeads(store as Kysely<ProofTables>, new Restores(store as Kysely<EngineTables>), new HeadFile(headFileIn(folder)));
    this.signer = new HeadSigner(log, this.clock, key, new KeptTree(log, this.registry), this.heads, this.concerns, new Background(new OwnLocks()));
  }

  get trouble(): string | null | undefined {
    return this.concerns.all().find(({ name }) => name === 'proof')?.trouble;
  }

  async stop(): Promise<void> {
    await this.signer.stop();
    await this.registry.stop();
    await this.log.close();
    await this.views.destroy();
  }
}

eachStore('Signing how far the log has come', (stores: Stores) => {
  let folder: string;
  let store: Kysely<unknown>;
  let opened: Signing[];
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'heads-'));
    store = await stores.fresh<unknown>([...engineMigrations, ...proofMigrations]);
    opened = [];
  });
  afterEach(async () => {
    for (const one of opened) await one.stop();
    rmSync(folder, { recursive: true });
  });

  const signing = async (facts: number, more: Partial<Pick<Signing, 'log'>> & { key?: ReturnType<typeof randomSigningKey> } = {}): Promise<Signing> => {
    const one = new Signing(more.log ?? SqliteEventLog.open(':memory:'), store, folder, more.key);
    opened.push(one);
    if (facts > 0) await one.log.append(aStream(), 'no-stream', events(facts));
    await one.registry.start();
    return one;
  };
  const inFile = (): SignedHead[] => readFileSync(headFileIn(folder), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as SignedHead);

  it('says nothing of an empty log', async () => {
    expect(await (await signing(0)).signer.sign()).toBeNull();
  });

  it('signs what is there, in the store and beside it, and the same log once', async () => {
    const { signer, heads, log, trouble } = await signing(7);
    const head = await signer.sign();
    expect(head).toMatchObject({ size: 7, at: MORNING, position: await log.head(), origin: (await log.readAll(null, 1))[0]?.id });
    expect(isSigned('head', head as SignedHead)).toBe(true);
    expect([await signer.sign(), await heads.last(), inFile(), trouble]).toEqual([head, head, [head], null]);
  });

  it('signs it again with another key', async () => {
    const { signer, log } = await signing(7);
    const head = await signer.sign();
    const next = new Signing(log, store, folder);
    await next.registry.start();
    expect(await next.signer.sign()).toMatchObject({ root: head?.root, size: 7, key: expect.not.stringMatching(head?.key ?? '') as string });
    await next.registry.stop();
  });

  it.each([['shorter', 6, /has 6: its end was cut off/], ['of the same length', 7, /of another log/], ['longer', 9, /of another log/]])(
    'signs nothing over another log that is %s, and says so', async (_, facts, says) => {
      await (await signing(7)).signer.sign();
      const other = await signing(facts);
      await expect(other.signer.sign()).rejects.toMatchObject({ code: 'log-changed', message: expect.stringMatching(says) as string });
      expect([other.trouble, inFile()]).toEqual([expect.stringMatching(says), [expect.objectContaining({ size: 7 })]]);
    });

  it('believes the file where the store has lost what was signed, and nobody else’s lines in it', async () => {
    await (await signing(7)).signer.sign();
    await (store as Kysely<ProofTables>).deleteFrom('signed_heads').execute();
    appendFileSync(headFileIn(folder), `${JSON.stringify({ ...inFile()[0], size: 99 })}\n{"size":`);
    await expect((await signing(6)).signer.sign()).rejects.toMatchObject({ code: 'log-changed', message: expect.stringContaining('7 entries were signed') as string });
  });

  it('takes it from a known restore that what was signed since is lost, and goes on', async () => {
    const first = await signing(7);
    await first.signer.sign();
    const [since, at] = [-60_000, AN_HOUR].map((later) => new Date(first.clock.now().getTime() + later).toISOString()) as [string, string];
    await noteRestore(store as Kysely<EngineTables>, { id: 'a', since, at });
    const restored = await signing(5);
    restored.clock.advance(2 * AN_HOUR);
    expect(await restored.signer.sign()).toMatchObject({ size: 5 });
    expect(restored.trouble).toBeNull();
    expect(await restored.heads.before(Number.MAX_SAFE_INTEGER, 10)).toHaveLength(1);
  });

  it('signs by itself when it starts, and stops', async () => {
    const { signer, heads } = await signing(3);
    signer.start();
    await signer.stop();
    expect(await heads.last()).toMatchObject({ size: 3 });
  });
});
