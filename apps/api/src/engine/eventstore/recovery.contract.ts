import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '../event-log';
import { aReader } from '../testing/a-reader';
import { Line } from '../testing/line';
import { aStream, events, everythingAfter, idsOf } from '../testing/log-under-test';
import { EventStoreLog } from './event-log.eventstore';
import { aPrefix } from './eventstore-under-test';
import type { Patience } from './patience';

/** A busy machine is no broken line. */
const PATIENT: Partial<Patience> = { answer: 2_000, again: 15_000, outcome: 25_000, backOff: () => 20 };
/** For whatever is to fail. */
const BRIEF: Partial<Patience> = { answer: 300, again: 400, outcome: 800, backOff: () => 20 };

/**
 * What must hold when the line to a server breaks or hangs. The server itself is left alone, so this can be put to one
 * that others use; what needs a server to be killed is tried on the double only (recovery.spec.ts).
 */
export function recoveryContract(name: string, address: () => string): void {
  describe(`${name}, behind a line that breaks,`, () => {
    let line: Line;
    let [log, near]: [EventLog, EventLog] = [] as never;
    let openFar: (patience: Partial<Patience>) => EventLog;
    const opened: EventLog[] = [];

    beforeEach(async () => {
      const { host, port } = placeOf(address());
      line = await Line.to(host, port);
      const prefix = aPrefix();
      const open = (url: string, patience: Partial<Patience>): EventLog => {
        const one = EventStoreLog.open(url, { prefix, patience });
        opened.push(one);
        return one;
      };
      openFar = (patience) => open(address().replace(`${host}:${port}`, `127.0.0.1:${line.port}`), patience);
      [log, near] = [openFar(PATIENT), open(address(), PATIENT)];
    });
    afterEach(async () => {
      line.goOn();
      for (const one of opened.splice(0)) await one.close();
      await line.close();
    });

    it('answers every append that was underway, and stores each once', async () => {
      const streams = Array.from({ length: 40 }, aStream);
      const given = new Map(streams.map((stream) => [stream, events(5)]));
      const write = async (stream: string): Promise<void> => {
        for (const [index, event] of (given.get(stream) ?? []).entries()) await log.append(stream, index === 0 ? 'no-stream' : index - 1, [event]);
      };
      const writing = Promise.all(streams.map(write));
      for (let cuts = 0; cuts < 6; cuts += 1) {
        await sleep(15);
        line.cut();
      }
      await writing;
      for (const stream of streams) expect(idsOf(await near.readStream(stream))).toEqual(idsOf(given.get(stream) ?? []));
    });

    it('waits for a line that is down for a moment', async () => {
      const stream = aStream();
      await log.append(stream, 'no-stream', events(1));
      line.down();
      const asked = Promise.all([log.append(stream, 0, events(1)), log.readStream(stream), log.head()]);
      await sleep(200);
      line.up();
      expect((await asked)[0]).toMatchObject({ revision: 1, repeated: false });
    });

    it('says that the log cannot be used when the line stays down, and goes on by itself when it is up', async () => {
      const stream = aStream();
      await log.append(stream, 'no-stream', events(1));
      const brief = openFar(BRIEF);
      line.down();
      const given = events(1);
      const unavailable = { code: 'unavailable', part: 'event-log' };
      for (const asked of [brief.append(stream, 0, given), brief.readStream(stream), brief.head(), brief.check()]) await expect(asked).rejects.toMatchObject(unavailable);
      expect(await near.readStream(stream)).toHaveLength(1);
      line.up();
      await brief.check();
      expect(await log.append(stream, 0, given)).toMatchObject({ revision: 1 });
      expect(await near.readStream(stream)).toHaveLength(2);
    });

    it('finds out what became of an append when the line hangs and goes on', async () => {
      const stream = aStream();
      const hurried = openFar({ ...PATIENT, answer: 400 });
      await log.append(stream, 'no-stream', events(1));
      line.hang();
      const given = events(2);
      const asked = hurried.append(stream, 0, given);
      await sleep(1_000);
      line.goOn();
      expect(await asked).toMatchObject({ revision: 2 });
      expect(idsOf(await near.readStream(stream, 1))).toEqual(idsOf(given));
    });

    it('delivers everything once and in order however often the line breaks in the middle', async () => {
      const start = await near.head();
      const readers = [aReader(), aReader(), aReader()];
      const subscriptions = readers.map((reader, index) => log.subscribe(start, reader.deliver, { batch: 3 + index, backOff: () => 20 }));
      const streams = Array.from({ length: 4 }, aStream);
      for (let number = 0; number < 120; number += 1) {
        const revision = Math.floor(number / 4) - 1;
        await near.append(streams[number % 4] ?? '', revision === -1 ? 'no-stream' : revision, events(1));
        if (number % 20 === 10) line.cut();
        if (number % 60 === 30) {
          line.hang();
          setTimeout(() => line.goOn(), 700);
        }
      }
      await Promise.all(readers.map((reader) => reader.has(120)));
      const all = idsOf(await everythingAfter(near, start));
      for (const { seen } of readers) expect(idsOf(seen)).toEqual(all);
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
    });

    it('closes without delay while the line hangs', async () => {
      const reader = aReader();
      const subscription = log.subscribe(null, reader.deliver);
      await subscription.caughtUp;
      line.hang();
      const asked = log.append(aStream(), 'no-stream', events(1)).catch((error: unknown) => error);
      await log.close();
      expect(await asked).toMatchObject({ code: 'unavailable' });
    });
  });
}

/** Of an address with one server and without TLS, whose certificate would not fit the line. */
function placeOf(url: string): { host: string; port: number } {
  const [, host = '', port = '2113'] = /^[a-z]+:\/\/(?:[^@/]*@)?([^:/?,]+)(?::(\d+))?[/?]/.exec(`${url}/`) ?? [];
  if (host === '' || !url.includes('tls=false')) throw new Error('The recovery tests need the address of one server without TLS, such as esdb://127.0.0.1:2113?tls=false');
  return { host, port: Number(port) };
}
