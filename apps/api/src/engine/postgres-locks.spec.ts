import { Client } from 'pg';
import type { WantedLock } from './locks';
import { PostgresLocks } from './postgres-locks';
import { type PostgresServer, startPostgres } from './testing/postgres-server';

const PATIENCE = 15_000;

async function until(isSo: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > PATIENCE) throw new Error(`Not so after ${PATIENCE} ms: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A node that wants locks, and what it was told. */
class Node {
  readonly told: string[] = [];
  readonly failures: unknown[] = [];
  readonly locks: PostgresLocks;

  constructor(url: string) {
    this.locks = new PostgresLocks({ url, failed: (error) => this.failures.push(error), every: 50 });
  }

  want(name: string, gained: () => Promise<void> = () => Promise.resolve()): WantedLock {
    const note = (what: string) => this.told.push(`${what} ${name}`);
    return this.locks.want(name, { gained: async () => { note('gained'); await gained(); }, lost: () => void note('lost') });
  }
}

describe('Locks on PostgreSQL', () => {
  let server: PostgresServer;
  let url: string;
  let nodes: Node[];

  const aNode = (): Node => {
    const node = new Node(url);
    nodes.push(node);
    return node;
  };
  const cutConnections = async (): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'anteroom locks' and datname = current_database()`);
    await client.end();
  };

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.freshDatabase();
    nodes = [];
  });
  afterEach(async () => {
    server.resume();
    await Promise.all(nodes.map(({ locks }) => locks.close()));
  });

  it('gives each lock to one node at a time, and to the next when it is given back', async () => {
    const [one, other] = [aNode(), aNode()];
    const first = one.want('outbox');
    await until(() => first.held);
    const second = other.want('outbox');
    const third = other.want('deadlines');
    await until(() => third.held);
    expect(second.held).toBe(false);
    await first.release();
    expect(one.told).toEqual(['gained outbox', 'lost outbox']);
    await until(() => second.held);
    expect(other.told).toEqual(['gained deadlines', 'gained outbox']);
  });

  it('keeps nodes of other databases apart', async () => {
    const one = aNode().want('outbox');
    url = await server.freshDatabase();
    const other = aNode().want('outbox');
    await until(() => one.held && other.held);
    expect([one.held, other.held]).toEqual([true, true]);
  });

  it('passes on what a node held that stopped, after it was told so', async () => {
    const [one, other] = [aNode(), aNode()];
    const first = one.want('outbox');
    await until(() => first.held);
    const second = other.want('outbox');
    await one.locks.close();
    expect(one.told).toEqual(['gained outbox', 'lost outbox']);
    await until(() => second.held);
    expect(first.held).toBe(false);
  });

  it('tells a node whose connection breaks, and gives the lock to one of those that ask again', async () => {
    const [one, other] = [aNode(), aNode()];
    const first = one.want('outbox');
    await until(() => first.held);
    const second = other.want('outbox');
    await cutConnections();
    await until(() => one.told.includes('lost outbox'));
    await until(() => first.held || second.held);
    expect([first.held, second.held].filter(Boolean)).toHaveLength(1);
    expect(one.failures.length).toBeGreaterThan(0);
  });

  it('loses everything with the server and gains it again when it is back', async () => {
    const node = aNode();
    const locks = [node.want('outbox'), node.want('deadlines')];
    await until(() => locks.every(({ held }) => held));
    await server.kill();
    await until(() => locks.every(({ held }) => !held));
    await server.restart();
    await until(() => locks.every(({ held }) => held));
    expect(node.told.filter((told) => told.endsWith('outbox'))).toEqual(['gained outbox', 'lost outbox', 'gained outbox']);
    expect(node.failures).toHaveLength(1);
  });

  it('takes a server that falls silent for a lock that is lost', async () => {
    const node = aNode();
    const lock = node.want('outbox');
    await until(() => lock.held);
    server.pause();
    await until(() => node.told.includes('lost outbox'));
    expect(lock.held).toBe(false);
    server.resume();
    await until(() => lock.held);
    expect(node.told).toEqual(['gained outbox', 'lost outbox', 'gained outbox']);
  });

  it('never has two holders, however connections break', async () => {
    const holding = new Set<Node>();
    let most = 0;
    for (const node of [aNode(), aNode(), aNode()]) {
      node.locks.want('one', {
        gained: () => { holding.add(node); most = Math.max(most, holding.size); },
        lost: () => void holding.delete(node),
      });
    }
    for (let n = 0; n < 8; n += 1) {
      await until(() => holding.size === 1);
      await cutConnections();
    }
    await until(() => holding.size === 1);
    expect(most).toBe(1);
  });

  it('lets another try where what should begin under the lock cannot', async () => {
    const [unable, able] = [aNode(), aNode()];
    const first = unable.want('imports', () => Promise.reject(new Error('The disk is full')));
    await until(() => unable.failures.length > 0);
    const second = able.want('imports');
    await until(() => second.held);
    expect(first.held).toBe(false);
    expect(unable.failures[0]).toEqual(new Error('The disk is full'));
  });

  it('stops waiting for what is not wanted any more', async () => {
    const [one, other] = [aNode(), aNode()];
    const first = one.want('outbox');
    await until(() => first.held);
    const second = other.want('outbox');
    await second.release();
    await first.release();
    const third = one.want('outbox');
    await until(() => third.held);
    expect(other.told).toEqual([]);
  });
});
