// Durable appends: the event log against its own driver doing the same group commit and nothing else; then with each fact put into
// its envelope and chained, then sealed as well, so that the cost of each can be read off.
import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPairs } from './support/rounds.mjs';
import { openSeals } from './support/sealing.mjs';

const require = createRequire(import.meta.url);
const ROUNDS = 5;
/** How many write at once, and how much: alone, each append waits for the disk. */
const LOADS = [{ writers: 1, appends: 1_500 }, { writers: 64, appends: 30_000 }, { writers: 256, appends: 60_000 }];
const PATHWAY = { id: 'standard', version: 1, hash: '5'.repeat(64) };
const STAMP = { stage: { from: 'consulting', to: 'consulting' }, phase: 'consulting' };
const NOTE = { text: 'Chest pain on hills, none at rest; two weeks; better with the spray. '.repeat(3) };
const AT = '2026-07-06T09:00:00.000Z';

/** So many writers, each of which waits for its last append before the next. Answers with appends a second. */
const load = async ({ writers, appends }, writer) => {
  let left = appends;
  const started = performance.now();
  const one = async () => {
    const stream = `consultation-${randomUUID()}`;
    const append = await writer(stream);
    for (let revision = -1; left > 0; revision += 1) {
      left -= 1;
      await append(revision);
    }
  };
  await Promise.all(Array.from({ length: writers }, one));
  return appends / ((performance.now() - started) / 1000);
};

const inFolder = async (work) => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

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

const around = (stream, head, more) => ({
  stream, head, command: randomUUID(), at: AT, recordedAt: AT, actor: { id: '0b7c9a52-6f6e-4d0c-9d53-1f2a3b4c5d6e', role: 'clinician' }, pathway: PATHWAY, ...more,
});

/** What all of them store, ready made: a fact of this release in the clear. */
const ready = () => {
  const { record, NO_STREAM } = require('../apps/api/dist/engine/recorder.js');
  return record([{ type: 'NoteTaken', data: NOTE, stamp: STAMP }], around('consultation-bench', NO_STREAM)).events[0].body;
};

const bare = (size) => () => inFolder(async (folder) => {
  const driver = new BareDriver(join(folder, 'events.db'));
  const body = ready();
  const figure = await load(size, (stream) => (revision) => driver.append(stream, revision, { id: randomUUID(), type: 'NoteTaken', body }));
  driver.db.close();
  return figure;
});

const withLog = (size, writerOn) => () => inFolder(async (folder) => {
  const { SqliteEventLog } = require('../apps/api/dist/engine/event-log.sqlite.js');
  const log = SqliteEventLog.open(join(folder, 'events.db'));
  const { writer, close } = await writerOn(log, folder);
  const figure = await load(size, writer);
  await log.close();
  await close();
  return figure;
});

const plain = async (log) => {
  const body = ready();
  const writer = (stream) => (revision) => log.append(stream, revision === -1 ? 'no-stream' : revision, [{ id: randomUUID(), type: 'NoteTaken', body }]);
  return { writer, close: async () => undefined };
};

const chained = async (log) => {
  const { record, headOf, NO_STREAM } = require('../apps/api/dist/engine/recorder.js');
  const writer = (stream) => {
    let head = NO_STREAM;
    return async () => {
      const { expected, events, facts } = record([{ type: 'NoteTaken', data: NOTE, stamp: STAMP }], around(stream, head));
      await log.append(stream, expected, events);
      head = headOf(facts);
    };
  };
  return { writer, close: async () => undefined };
};

/** Each writer writes about a patient of their own, whose keys are made before the first fact. */
const sealed = async (log, folder) => {
  const { record, headOf, NO_STREAM } = require('../apps/api/dist/engine/recorder.js');
  const { sealedParts } = require('@anteroom/domain');
  const { seals, close } = await openSeals(folder);
  const writer = (stream) => {
    let head = NO_STREAM;
    return async () => {
      const facts = [{ type: 'NoteTaken', data: {}, sealed: NOTE, stamp: STAMP }];
      const seal = await seals.sealFor({ subject: stream, split: sealedParts }, facts);
      const recording = record(facts, around(stream, head, { seal }));
      await log.append(stream, recording.expected, recording.events);
      head = headOf(recording.facts);
    };
  };
  return { writer, close };
};

const KINDS = [['durable appends', plain, '≥ 0.8'], ['the same, each in its envelope and chained', chained, '≥ 0.8'], ['the same, chained and sealed', sealed, '≥ 0.5']];

export const appendBench = async () => {
  const rows = [];
  for (const [what, kind, goal] of KINDS) {
    for (const size of LOADS) {
      const name = `${what}, ${size.writers} ${size.writers === 1 ? 'writer' : 'writers'}, against the bare driver`;
      rows.push({ name, unit: '1/s', goal, ...(await inPairs(ROUNDS, withLog(size, kind), bare(size))) });
    }
  }
  return rows;
};
