import { randomUUID } from 'node:crypto';
import { repeatsContract } from './event-log.repeats.contract';
import { subscriptionContract } from './event-log.subscription.contract';
import { NewEvent } from './event-log';
import { LogUnderTest, OpenedLog, aStream, anEvent, events, everythingAfter, idsOf } from './testing/log-under-test';

/**
 * What any log must do. It assumes neither that positions are numbers, nor that they follow on without gaps, nor that
 * the log was empty, so that it can be put to an EventStoreDB that others use.
 */
export function eventLogContract(name: string, open: () => Promise<OpenedLog>): void {
  describe(`${name}, as an event log,`, () => {
    let opened: OpenedLog;
    beforeEach(async () => (opened = await open()));
    afterEach(() => opened.close());

    appendContract(() => opened);
    repeatsContract(() => opened);
    refusalContract(() => opened);
    readContract(() => opened);
    subscriptionContract(() => opened);
    closeContract(() => opened);
  });
}

function appendContract(opened: LogUnderTest): void {
  it('gives the events of a stream revisions from 0 and keeps them as they were given', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(3);
    const first = await log.append(stream, 'no-stream', given.slice(0, 1));
    const last = await log.append(stream, 0, given.slice(1));
    const stored = await log.readStream(stream);
    expect(stored.map(({ id, type, body }) => ({ id, type, body }))).toEqual(given);
    expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(stored.map((event) => event.stream)).toEqual([stream, stream, stream]);
    expect(first).toEqual({ revision: 0, position: stored[0]?.position, repeated: false });
    expect(last).toEqual({ revision: 2, position: stored[2]?.position, repeated: false });
  });

  it.each([
    ['a new stream that is there already', 'no-stream' as const, 1],
    ['a revision that was passed', 0, 1],
    ['a revision not reached yet', 2, 1],
  ])('refuses to append to %s, and says where the stream stands', async (_, expected, actual) => {
    const { log } = opened();
    const stream = aStream();
    await log.append(stream, 'no-stream', events(2));
    await expect(log.append(stream, expected, events(1))).rejects.toMatchObject({ code: 'stream-moved', stream, expected, actual });
    await expect(log.append(stream, expected, events(2))).rejects.toMatchObject({ code: 'stream-moved' });
    expect(await log.readStream(stream)).toHaveLength(2);
  });

  it('refuses to go on with a stream that does not exist', async () => {
    const { log } = opened();
    const stream = aStream();
    await expect(log.append(stream, 0, events(1))).rejects.toMatchObject({ code: 'stream-moved', expected: 0, actual: 'no-stream' });
    expect(await log.readStream(stream)).toEqual([]);
  });

  it('lets exactly one of many writers have each revision, and keeps the events of one append together', async () => {
    const { log } = opened();
    const stream = aStream();
    for (let round = 0; round < 5; round += 1) {
      const expected = round === 0 ? 'no-stream' : round * 2 - 1;
      const rivals = Array.from({ length: 20 }, () => events(2));
      const outcomes = await Promise.allSettled(rivals.map((rival) => log.append(stream, expected, rival)));
      const winners = rivals.filter((_, index) => outcomes[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(idsOf(await log.readStream(stream, round * 2))).toEqual(idsOf(winners[0] ?? []));
    }
  });

  it('keeps the events of a long append together and in order', async () => {
    const { log } = opened();
    const start = await log.head();
    const [stream, other] = [aStream(), aStream()];
    const given = Array.from({ length: 300 }, () => anEvent('x'.repeat(3_000)));
    const [long] = await Promise.all([log.append(stream, 'no-stream', given), log.append(other, 'no-stream', events(300))]);
    expect(long).toMatchObject({ revision: 299, repeated: false });
    const all = idsOf(await everythingAfter(log, start, 77)).filter((id) => given.some((event) => event.id === id));
    expect(all).toEqual(idsOf(given));
    expect(idsOf(await log.readStream(stream))).toEqual(idsOf(given));
  });

  it('takes appends to many streams at once', async () => {
    const { log } = opened();
    const streams = Array.from({ length: 50 }, aStream);
    await Promise.all(
      streams.map(async (stream) => {
        await log.append(stream, 'no-stream', events(1));
        for (let revision = 0; revision < 4; revision += 1) await log.append(stream, revision, events(1));
      }),
    );
    for (const stream of streams) expect((await log.readStream(stream)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
  });

  it('does not let one refused append harm those sent with it', async () => {
    const { log } = opened();
    const [good, other] = [aStream(), aStream()];
    const outcomes = await Promise.allSettled([log.append(good, 'no-stream', events(1)), log.append(good, 7, events(1)), log.append(other, 'no-stream', events(1))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
}

function refusalContract(opened: LogUnderTest): void {
  const whole = 1024 * 1024;
  const id = randomUUID();
  it.each<[string, string, NewEvent[]]>([
    ['no events', 'a-stream', []],
    ['an id that is no UUID', 'a-stream', [{ ...anEvent(), id: 'one' }]],
    ['the nil UUID', 'a-stream', [{ ...anEvent(), id: '00000000-0000-0000-0000-000000000000' }]],
    ['an id in capitals', 'a-stream', [{ ...anEvent(), id: randomUUID().toUpperCase() }]],
    ['an empty type', 'a-stream', [{ ...anEvent(), type: '' }]],
    ['a type of the store itself', 'a-stream', [{ ...anEvent(), type: '$metadata' }]],
    ['an empty stream name', '', events(1)],
    ['a stream name with a NUL', 'a\u0000stream', events(1)],
    ['a body that is not JSON', 'a-stream', [{ ...anEvent(), body: '{"open":' }]],
    ['an empty body', 'a-stream', [{ ...anEvent(), body: '' }]],
    ['half a character in the body', 'a-stream', [{ ...anEvent(), body: '"\ud83d"' }]],
    ['the same event twice', 'a-stream', [{ ...anEvent(), id }, { ...anEvent(), id }]],
    ['more than 1 MiB in one append', 'a-stream', [anEvent('x'.repeat(whole / 2)), anEvent('é'.repeat(whole / 4))]],
  ])('refuses %s before anything is sent, and goes on working', async (_, stream, bad) => {
    const { log } = opened();
    const start = await log.head();
    await expect(log.append(stream, 'no-stream', bad)).rejects.toMatchObject({ code: 'bad-event' });
    expect(await log.readAll(start, 10)).toEqual([]);
    await expect(log.append(aStream(), 'no-stream', events(1))).resolves.toMatchObject({ revision: 0 });
  });

  it.each([-1, 0.5, Number.NaN])('refuses %p as a revision', async (revision) => {
    await expect(opened().log.append('a-stream', revision, events(1))).rejects.toMatchObject({ code: 'bad-event' });
  });

  it.each([
    ['an empty object', '{}'],
    ['just under 1 MiB', `{"text":"${'x'.repeat(whole - 12)}"}`],
    ['any script', JSON.stringify({ text: 'naïve 👩🏽‍⚕️ žluťoučký 问诊 \u2028 عيادة', half: '\ud83d' })],
    ['spaces and the order of keys', '{ "b" : 1.0,\n"a":[ ] }'],
  ])('keeps a body of %s to the byte', async (_, body) => {
    const { log } = opened();
    const stream = aStream();
    await log.append(stream, 'no-stream', [{ ...anEvent(), body }]);
    expect((await log.readStream(stream))[0]?.body === body).toBe(true);
  });
}

function readContract(opened: LogUnderTest): void {
  it('reads a stream from any revision, and an unknown one as empty', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(4);
    await log.append(stream, 'no-stream', given);
    expect(idsOf(await log.readStream(stream, 2))).toEqual(idsOf(given.slice(2)));
    expect(await log.readStream(stream, 4)).toEqual([]);
    expect(await log.readStream(aStream())).toEqual([]);
  });

  it('reads all in the order of positions, which compare as text, from after the one given', async () => {
    const { log } = opened();
    const start = await log.head();
    for (let index = 0; index < 12; index += 1) await log.append(aStream(), 'no-stream', events(1));
    const all = await everythingAfter(log, start);
    const positions = all.map(({ position }) => position);
    expect(all).toHaveLength(12);
    expect(positions).toEqual([...new Set(positions)].sort());
    expect(positions.at(-1)).toBe(await log.head());
    expect(await log.readAll(positions[4] ?? null, 3)).toEqual(all.slice(5, 8));
  });

  it('shows each event once to whoever pages through it while others append', async () => {
    const { log } = opened();
    const start = await log.head();
    let writing = true;
    const write = async (): Promise<string[]> => {
      const given = events(30);
      const stream = aStream();
      for (const [index, event] of given.entries()) await log.append(stream, index === 0 ? 'no-stream' : index - 1, [event]);
      return idsOf(given);
    };
    const written = Promise.all(Array.from({ length: 8 }, write)).finally(() => (writing = false));
    const seen: string[] = [];
    for (let after = start; ; ) {
      const last = !writing;
      const batch = await log.readAll(after, 7);
      seen.push(...idsOf(batch));
      after = batch.at(-1)?.position ?? after;
      if (last && batch.length === 0) break;
      await new Promise(setImmediate);
    }
    expect(seen).toHaveLength(240);
    expect(new Set(seen)).toEqual(new Set((await written).flat()));
  });
}

function closeContract(opened: LogUnderTest): void {
  it('settles what was asked for before it was closed, and refuses what comes after', async () => {
    const { log } = opened();
    const asked = Promise.allSettled([log.append(aStream(), 'no-stream', events(1)), log.append(aStream(), 3, events(1))]);
    await log.close();
    expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    for (const refused of [log.append(aStream(), 'no-stream', events(1)), log.readStream('a-stream'), log.readAll(null, 1), log.head()]) {
      await expect(refused).rejects.toMatchObject({ code: 'log-closed' });
    }
    await expect(log.close()).resolves.toBeUndefined();
  });
}
