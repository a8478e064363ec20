// Appends to an EventStoreDB through our adapter, against the client it stands on: EVENTSTORE_URL, or the double where none is named.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { inChild } from './support/child.mjs';
import { inPairs } from './support/rounds.mjs';

const require = createRequire(import.meta.url);
const { EventStoreLog } = require('../apps/api/dist/engine/eventstore/event-log.eventstore.js');
const { binaryEvent, EventStoreDBClient, NO_STREAM } = require('@eventstore/db-client');

const ROUNDS = 7;
/** In flight, and how many appends make one figure. */
const LOADS = [[1, 500], [64, 6_000], [256, 10_000]];
const BODY = JSON.stringify({ text: 'x'.repeat(570) });

/** So many producers, each of which waits for its last append before the next. */
const perSecond = (inFlight, appends, append) => async () => {
  let left = appends;
  const started = performance.now();
  const producer = async () => {
    const stream = `bench-${randomUUID()}`;
    for (let revision = -1; left > 0; revision += 1) {
      left -= 1;
      await append(stream, revision);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, producer));
  return appends / ((performance.now() - started) / 1000);
};

const through = (log) => (stream, revision) => log.append(stream, revision === -1 ? 'no-stream' : revision, [{ id: randomUUID(), type: 'NoteTaken', body: BODY }]);

const bare = (client) => {
  const encoder = new TextEncoder();
  return (stream, revision) => {
    const event = binaryEvent({ id: randomUUID(), type: 'NoteTaken', data: encoder.encode(BODY) });
    return client.appendToStream(stream, event, { expectedRevision: revision === -1 ? NO_STREAM : BigInt(revision) });
  };
};

export const eventstoreBench = async () => {
  const double = process.env.EVENTSTORE_URL ? null : await inChild('./eventstore-double.mjs');
  const url = process.env.EVENTSTORE_URL ?? double.url;
  const log = EventStoreLog.open(url, { prefix: `bench-${randomUUID()}-` });
  const client = EventStoreDBClient.connectionString(url);
  const rows = [];
  for (const [inFlight, appends] of LOADS) {
    const [ours, limit] = [through(log), bare(client)].map((append) => perSecond(inFlight, appends, append));
    await ours();
    await limit();
    const name = `EventStoreDB appends, ${inFlight} in flight, against the bare client (${double ? 'on the double' : 'on a real server'})`;
    rows.push({ name, unit: '1/s', goal: '≥ 0.9', ...(await inPairs(ROUNDS, ours, limit)) });
  }
  await log.close();
  await client.dispose();
  await double?.stop();
  return rows;
};
