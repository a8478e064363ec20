import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '../event-log';
import { aMoment, aReader } from '../testing/a-reader';
import { inAnotherProcess, linesOf } from '../testing/in-another-process';
import { aStream, anEvent, events, everythingAfter, idsOf } from '../testing/log-under-test';
import { Connection } from './connection';
import { type EventStoreDouble, startEventStoreDouble } from './double/eventstore.fake';
import { EventStoreProcess } from './double/eventstore-process.fake';
import { EventStoreLog } from './event-log.eventstore';
import { aPrefix } from './eventstore-under-test';
import type { Patience } from './patience';
import { recoveryContract } from './recovery.contract';

/** A busy machine is no broken server. */
const PATIENT: Partial<Patience> = { answer: 2_000, again: 15_000, outcome: 25_000, watch: 300, backOff: () => 20 };
/** For whatever is to fail. */
const BRIEF: Partial<Patience> = { answer: 300, again: 400, outcome: 800, backOff: () => 20 };

let double: EventStoreDouble;
let [log, other]: [EventLog, EventLog] = [] as never;
let prefix: string;

beforeEach(async () => {
  double = await startEventStoreDouble();
  prefix = aPrefix();
  const open = (): EventLog => EventStoreLog.open(double.url, { prefix, patience: PATIENT });
  [log, other] = [open(), open()];
});
afterEach(async () => {
  await Promise.all([log.close(), other.close()]);
  await double.kill();
});

recoveryContract('The double of EventStoreDB', () => double.url);

/** The server dies in the middle of an append and is started again. */
async function appendWhileItDies(how: 'store-and-die' | 'die') {
  const stream = aStream();
  await log.append(stream, 'no-stream', events(1));
  const given = events(2);
  double.manners.nextAppend = how;
  const asked = log.append(stream, 0, given);
  await sleep(100);
  await double.restart();
  return { stream, given, answer: await asked };
}

describe('An append to an EventStoreDB', () => {
  it.each(['store-and-die', 'die'] as const)('is answered and stored once when the server does this with it: %s', async (how) => {
    const { stream, given, answer } = await appendWhileItDies(how);
    const stored = await log.readStream(stream, 1);
    expect(idsOf(stored)).toEqual(idsOf(given));
    expect(answer).toEqual({ revision: 2, position: stored[1]?.position, repeated: false });
  });

  it('is asked about again when it was stored and nobody answered', async () => {
    const stream = aStream();
    double.manners.nextAppend = 'store-and-keep-silent';
    const hurried = EventStoreLog.open(double.url, { prefix, patience: { ...PATIENT, answer: 400 } });
    expect(await hurried.append(stream, 'no-stream', events(1))).toMatchObject({ revision: 0, repeated: false });
    expect(await log.readStream(stream)).toHaveLength(1);
    await hurried.close();
  });

  it('is looked for in the stream when the server calls a repeat a conflict', async () => {
    const stream = aStream();
    const given = events(2);
    const first = await log.append(stream, 'no-stream', given);
    await log.append(stream, 1, events(3));
    double.manners.forgetsIds = true;
    expect(await other.append(stream, 'no-stream', given)).toEqual({ ...first, repeated: true });
    await expect(other.append(stream, 'no-stream', [...given, anEvent()])).rejects.toMatchObject({ code: 'stream-moved', actual: 4 });
    await expect(other.append(stream, 0, given)).rejects.toMatchObject({ code: 'stream-moved', actual: 4 });
  });

  it('is told from what somebody else appended while its outcome was not known', async () => {
    const slow = EventStoreLog.open(double.url, { prefix, patience: { ...PATIENT, backOff: () => 400 } });
    const stream = aStream();
    await slow.append(stream, 'no-stream', events(1));
    double.manners.nextAppend = 'die';
    const asked = slow.append(stream, 0, events(1));
    await sleep(100);
    await double.restart();
    await other.append(stream, 0, events(1));
    await expect(asked).rejects.toMatchObject({ code: 'stream-moved', expected: 0, actual: 1 });
    expect(await log.readStream(stream)).toHaveLength(2);
    await slow.close();
  });

  it('is refused in time by a server that takes everything and answers nothing, and works again when it answers', async () => {
    const brief = EventStoreLog.open(double.url, { prefix, patience: BRIEF });
    await brief.append(aStream(), 'no-stream', events(1));
    double.manners.silent = true;
    const failure = brief.append(aStream(), 'no-stream', events(1));
    await expect(failure).rejects.toMatchObject({ code: 'unavailable', part: 'event-log', cause: { code: 'timed-out' } });
    double.manners.silent = false;
    await expect(log.append(aStream(), 'no-stream', events(1))).resolves.toMatchObject({ revision: 0 });
    await brief.close();
  });

  it('happens once when two processes send it at the same moment and the server leaves the second without an answer', async () => {
    double.manners.answersAfter = 50;
    const stream = aStream();
    const given = events(2);
    const answers = await Promise.all([log.append(stream, 'no-stream', given), other.append(stream, 'no-stream', given), log.append(stream, 'no-stream', given)]);
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(answers[2]).toMatchObject({ repeated: true });
    expect(await log.readStream(stream)).toHaveLength(2);
  });

  it('is not harmed by the second answer to a bad request that went before it', async () => {
    const { link } = new Connection(double.url);
    const stream = aStream();
    const bad = link.appends.send({ stream, expected: 'no-stream', events: [{ ...anEvent(), id: 'one' }] }, 1_000);
    await expect(bad).rejects.toThrow('BadRequest');
    await sleep(double.manners.timeout * 2);
    await expect(link.appends.send({ stream, expected: 'no-stream', events: events(1) }, 1_000)).resolves.toMatchObject({ revision: 0 });
    await link.giveUp();
  });

  it('to one server is not harmed by the loss of another', async () => {
    const lost = await startEventStoreDouble();
    const elsewhere = EventStoreLog.open(lost.url, { patience: { ...BRIEF, outcome: 0 } });
    await elsewhere.append(aStream(), 'no-stream', events(1));
    double.manners.answersAfter = 150;
    lost.manners.silent = true;
    const asked = [log.append(aStream(), 'no-stream', events(1)), elsewhere.append(aStream(), 'no-stream', events(1))];
    await sleep(30);
    await lost.kill();
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await elsewhere.close();
  });
});

describe('A subscription to an EventStoreDB', () => {
  const trouble: [string, () => Promise<void> | void][] = [
    ['drops a slow consumer', () => double.dropSlowSubscribers()],
    ['is stopped and started', () => double.stop().then(() => double.restart())],
    ['is killed and started', () => double.kill().then(() => double.restart())],
  ];
  it.each(trouble)('loses and repeats nothing when the server %s', async (_, happens) => {
    const reader = aReader();
    const subscription = log.subscribe(null, reader.deliver, { batch: 5, backOff: () => 20 });
    const stream = aStream();
    const given = events(90);
    for (const [index, event] of given.entries()) {
      await other.append(stream, index === 0 ? 'no-stream' : index - 1, [event]);
      if (index % 30 === 15) await happens();
    }
    await reader.has(90);
    await aMoment(100);
    expect(idsOf(reader.seen)).toEqual(idsOf(given));
    await subscription.close();
  });

  it('notices that it is told nothing any more, and begins again', async () => {
    const reader = aReader();
    const subscription = log.subscribe(null, reader.deliver);
    await subscription.caughtUp;
    await log.append(aStream(), 'no-stream', events(1));
    await reader.has(1);
    double.manners.deafSubscriptions = true;
    await other.append(aStream(), 'no-stream', events(3));
    setTimeout(() => (double.manners.deafSubscriptions = false), 250);
    await reader.has(4);
    await subscription.close();
  });

  it('says so when an older backup was put back under it, also when that log has grown since', async () => {
    await log.append(aStream(), 'no-stream', events(3));
    const backup = double.records.all.length;
    const reader = aReader();
    const failures: unknown[] = [];
    const subscription = log.subscribe(null, reader.deliver, { failed: (error) => failures.push(error), backOff: () => 20 });
    await log.append(aStream(), 'no-stream', events(3));
    await reader.has(6);
    await double.kill();
    double.records.putBack(backup);
    await double.restart();
    while (!failures.some(isPositionNotInLog)) await sleep(10);
    await other.append(aStream(), 'no-stream', [anEvent('longer than what was there'.repeat(40)), ...events(9)]);
    const again = log.subscribe(reader.seen.at(-1)?.position ?? null, reader.deliver, { backOff: () => 20 });
    await expect(again.caughtUp).rejects.toMatchObject({ code: 'position-not-in-log' });
    expect(reader.seen).toHaveLength(6);
    await Promise.all([subscription.close(), again.close()]);
  });

  it('shares one stream of the server with all the others, and reads take turns', async () => {
    const stream = aStream();
    await log.append(stream, 'no-stream', events(5));
    const subscriptions = Array.from({ length: 60 }, () => log.subscribe(null, async () => undefined));
    const reads = Array.from({ length: 150 }, () => log.readStream(stream));
    await Promise.all([...subscriptions.map(({ caughtUp }) => caughtUp), ...reads]);
    expect(double.mostCallsAtOnce()).toBeLessThanOrEqual(8);
    await aMoment();
    expect(double.callsNow()).toBe(2);
    await Promise.all(subscriptions.map((subscription) => subscription.close()));
  });
});

describe('A program on an EventStoreDB', () => {
  it('lives through everything the server does, and ends by itself when it has closed its log', async () => {
    const child = inAnotherProcess(join(__dirname, 'keeps-appending-to-a-server.ts'), double.url, prefix);
    const written = linesOf(child);
    for (let trouble = 0; trouble < 4; trouble += 1) {
      await sleep(250);
      double.manners.nextAppend = trouble % 2 === 0 ? 'store-and-die' : 'store-and-keep-silent';
      double.dropSlowSubscribers();
      await sleep(100);
      await (trouble % 2 === 0 ? double.restart() : double.stop());
      await sleep(50);
      await double.restart();
    }
    const acknowledged = await written;
    expect(child.exitCode).toBe(0);
    expect(acknowledged.pop()).toBe(`delivered ${acknowledged.length}`);
    const stored = idsOf(await everythingAfter(log, null));
    expect(stored.sort()).toEqual(acknowledged.sort());
  });
});

describe('A server that is killed, and hangs, as a process', () => {
  it('has everything that was acknowledged, once, and whoever follows the log misses nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eventstore-'));
    const server = await EventStoreProcess.start(join(folder, 'records'));
    const survivor = EventStoreLog.open(server.url, { prefix, patience: PATIENT });
    const reader = aReader();
    survivor.subscribe(null, reader.deliver, { backOff: () => 20 });
    let writing = true;
    const write = async (): Promise<string[]> => {
      const [stream, ids] = [aStream(), [] as string[]];
      for (let revision = -1; writing; revision += 2) {
        const given = events(2);
        await survivor.append(stream, revision === -1 ? 'no-stream' : revision, given);
        ids.push(...idsOf(given));
      }
      return ids;
    };
    const acknowledged = Promise.all(Array.from({ length: 16 }, write));
    for (let round = 0; round < 3; round += 1) {
      await sleep(200);
      await server.kill();
      await server.restart();
    }
    server.signal('SIGSTOP');
    await sleep(300);
    server.signal('SIGCONT');
    await sleep(100);
    writing = false;
    const given = (await acknowledged).flat();
    await reader.has(given.length);
    const stored = await everythingAfter(survivor, null);
    expect(idsOf(stored).sort()).toEqual([...given].sort());
    expect(reader.seen).toEqual(stored);
    await survivor.close();
    await server.kill();
    rmSync(folder, { recursive: true });
  });
});

describe('A log on an EventStoreDB that others use as well', () => {
  it('sees its own events only', async () => {
    const foreign = EventStoreLog.open(double.url, { prefix: 'theirs-' });
    await foreign.append(aStream(), 'no-stream', events(200));
    expect(await log.head()).toBeNull();
    expect(await log.readAll(null, 10)).toEqual([]);
    const given = events(3);
    const { position } = await log.append(aStream(), 'no-stream', given);
    await foreign.append(aStream(), 'no-stream', events(700));
    expect(await log.head()).toBe(position);
    expect(idsOf(await everythingAfter(log, null, 2))).toEqual(idsOf(given));
    const reader = aReader();
    const subscription = log.subscribe(null, reader.deliver, { batch: 2 });
    await subscription.caughtUp;
    expect(idsOf(reader.seen)).toEqual(idsOf(given));
    await subscription.close();
    await foreign.close();
  });
});

const isPositionNotInLog = (error: unknown): boolean => (error as { code?: string }).code === 'position-not-in-log';
