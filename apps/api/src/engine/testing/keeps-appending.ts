import { writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { SqliteEventLog } from '../event-log.sqlite';

/** Appends as fast as it can until it is killed, and says which events were acknowledged. */
const log = SqliteEventLog.open(process.argv[2] ?? '');

async function write(): Promise<void> {
  const stream = `consultation-${randomUUID()}`;
  for (let revision = -1; ; revision += 2) {
    const given = [randomUUID(), randomUUID()].map((id) => ({ id, type: 'SomethingHappened', body: JSON.stringify({ id, text: 'x'.repeat(500) }) }));
    await log.append(stream, revision === -1 ? 'no-stream' : revision, given);
    writeSync(1, given.map(({ id }) => `${id}\n`).join(''));
  }
}

for (let writer = 0; writer < 32; writer += 1) void write();
