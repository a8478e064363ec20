// Durable appends: the event log against its own driver doing the same group commit and nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPairs } from './support/rounds.mjs';

const require = createRequire(import.meta.url);
const PRODUCERS = 256;
const APPENDS = 60_000;
const ROUNDS = 7;
const BODY = JSON.stringify({ text: 'x'.repeat(570) });

/** 256 producers, each of which waits for its last append before the next. */
const load = async (append) => {
  let left = APPENDS;
  const started = performance.now();
  const producer = async (number) => {
    const stream = `bench-${number}-${randomUUID()}`;
    for (let revision = -1; left > 0; revision += 1) {
      left -= 1;
      await append(stream, revision, { id: randomUUID(), type: 'NoteTaken', body: BODY });
    }
  };
  await Promise.all(Array.from({ length: PRODUCERS }, (_, number) => producer(number)));
  return APPENDS / ((performance.now() - started) / 1000);
};

const inFolder = async (work) => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
  try {
    return await work(join(folder, 'events.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const ours = () => inFolder(async (file) => {
  const { SqliteEventLog } = require('../apps/api/dist/engine/event-log.sqlite.js');
  const log = SqliteEventLog.open(file);
  const figure = await load((stream, revision, event) => log.append(stream, revision === -1 ? 'no-stream' : revision, [event]));
  await log.close();
  return figure;
});

/** The same table and settings; no revisions looked at, no answers but "committed". */
class BareDriver {
  constructor(file) {
    const Database = require('libsql');
    this.db = new Database(file);
    for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'cache_size=-65536', 'mmap_size=1073741824', 'temp_store=MEMORY']) this.db.exec(`PRAGMA ${pragma}`);
    this.db.exec(`CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL);
      CREATE UNIQUE INDEX events_by_stream ON events (stream, revision)`);
    this.insert = this.db.prepare('INSERT INTO events (position, stream, revision, id, type, body) VALUES (?, ?, ?, ?, ?, ?)');
    this.streams = new Map();
    this.queue = [];
    this.position = 0;
  }

  append(stream, revision, event) {
    return new Promise((resolve) => {
      if (!this.streams.has(stream)) this.streams.set(stream, this.streams.size);
      this.queue.push([[this.streams.get(stream), revision + 1, event.id, event.type, event.body], resolve]);
      if (this.queue.length === 1) setImmediate(() => this.commit());
    });
  }

  commit() {
    const batch = this.queue;
    this.queue = [];
    this.db.exec('BEGIN IMMEDIATE');
    for (const [values] of batch) this.insert.run([++this.position, ...values]);
    this.db.exec('COMMIT');
    for (const [, resolve] of batch) resolve();
  }
}

const bare = () => inFolder(async (file) => {
  const driver = new BareDriver(file);
  const figure = await load((...append) => driver.append(...append));
  driver.db.close();
  return figure;
});

export const appendBench = async () => [
  { name: 'durable appends, 256 producers, against the bare driver', unit: '1/s', goal: '≥ 0.8', ...(await inPairs(ROUNDS, ours, bare)) },
];
