import { aMoment, aReader } from './testing/a-reader';
import { LogUnderTest, aStream, events, idsOf } from './testing/log-under-test';
import { StoredEvent } from './event-log';

export function subscriptionContract(opened: LogUnderTest): void {
  it('delivers from the beginning what is there, in order, and then says it has caught up', async () => {
    const { log } = opened();
    const start = await log.head();
    for (let index = 0; index < 25; index += 1) await log.append(aStream(), 'no-stream', events(1));
    const reader = aReader();
    const subscription = log.subscribe(null, reader.deliver, { batch: 10 });
    await subscription.caughtUp;
    expect(reader.seen.slice(-25)).toEqual(await log.readAll(start, 25));
    const positions = reader.seen.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort());
    await subscription.close();
  });

  it('delivers from the middle only what comes after', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(6);
    const { position } = await log.append(stream, 'no-stream', given.slice(0, 4));
    await log.append(stream, 3, given.slice(4));
    const reader = aReader();
    const subscription = log.subscribe(position, reader.deliver);
    await subscription.caughtUp;
    expect(idsOf(reader.seen)).toEqual(idsOf(given.slice(4)));
    await subscription.close();
  });

  it('delivers what is appended later without being asked', async () => {
    const { log } = opened();
    const reader = aReader();
    const subscription = log.subscribe(await log.head(), reader.deliver);
    await subscription.caughtUp;
    const given = events(3);
    await log.append(aStream(), 'no-stream', given);
    await reader.has(3);
    expect(idsOf(reader.seen)).toEqual(idsOf(given));
    await subscription.close();
  });

  it('catches up while others append, losing and repeating nothing', async () => {
    const { log } = opened();
    const start = await log.head();
    const stream = aStream();
    const given = events(200);
    const reader = aReader();
    const subscription = log.subscribe(start, reader.deliver, { batch: 7 });
    for (const [index, event] of given.entries()) await log.append(stream, index === 0 ? 'no-stream' : index - 1, [event]);
    await reader.has(200);
    await aMoment();
    expect(idsOf(reader.seen)).toEqual(idsOf(given));
    await subscription.close();
  });

  it('delivers one batch at a time, and a failed one again until it succeeds', async () => {
    const { log } = opened();
    const start = await log.head();
    const given = events(12);
    await log.append(aStream(), 'no-stream', given);
    const reader = aReader();
    const told: number[] = [];
    let [running, most, calls] = [0, 0, 0];
    const deliver = async (batch: readonly StoredEvent[]): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      calls += 1;
      if (calls % 3 !== 0) throw new Error('not now');
      await reader.deliver(batch);
    };
    const subscription = log.subscribe(start, deliver, { batch: 5, backOff: () => 1, failed: (_, failures) => told.push(failures) });
    await reader.has(12);
    await subscription.caughtUp;
    expect(idsOf(reader.seen)).toEqual(idsOf(given));
    expect(most).toBe(1);
    expect(told.slice(0, 4)).toEqual([1, 2, 1, 2]);
    await subscription.close();
  });

  it('waits on closing for the delivery that is running, and delivers nothing after it', async () => {
    const { log } = opened();
    const start = await log.head();
    const stream = aStream();
    await log.append(stream, 'no-stream', events(4));
    let [begun, done] = [0, 0];
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const subscription = log.subscribe(
      start,
      async () => {
        begun += 1;
        entered();
        await aMoment();
        done += 1;
      },
      { batch: 1 },
    );
    await inside;
    await subscription.close();
    expect([begun, done]).toEqual([1, 1]);
    await log.append(stream, 3, events(1));
    await aMoment();
    expect(begun).toBe(1);
    await expect(subscription.caughtUp).rejects.toMatchObject({ code: 'log-closed' });
  });

  it('stops trying a delivery that fails once it is closed', async () => {
    const { log } = opened();
    const start = await log.head();
    await log.append(aStream(), 'no-stream', events(1));
    let failed: () => void = () => undefined;
    const once = new Promise<void>((resolve) => (failed = resolve));
    const subscription = log.subscribe(start, () => Promise.reject(new Error('never')), { backOff: () => 60_000, failed: () => failed() });
    await once;
    await subscription.close();
  });

  it('goes on after it was closed and opened anew from where it was, losing and repeating nothing', async () => {
    const { log } = opened();
    const start = await log.head();
    const stream = aStream();
    const given = events(60);
    const reader = aReader();
    for (let part = 0; part < 3; part += 1) {
      const subscription = log.subscribe(reader.seen.at(-1)?.position ?? start, reader.deliver, { batch: 7 });
      for (let number = part * 20; number < part * 20 + 20; number += 1) await log.append(stream, number === 0 ? 'no-stream' : number - 1, given.slice(number, number + 1));
      await reader.has(part * 20 + 10);
      await subscription.close();
    }
    const last = log.subscribe(reader.seen.at(-1)?.position ?? start, reader.deliver);
    await reader.has(60);
    expect(idsOf(reader.seen)).toEqual(idsOf(given));
    await last.close();
  });

  it('says that the log ends before the position to go on from, instead of waiting there', async () => {
    const { log } = opened();
    const { position } = await log.append(aStream(), 'no-stream', events(1));
    const beyond = position.replace(/\d/g, '9').replace(/^9/, '0');
    const reader = aReader();
    let told: (error: unknown) => void = () => undefined;
    const failed = new Promise((resolve) => (told = resolve));
    const subscription = log.subscribe(beyond, reader.deliver, { failed: (error) => told(error), backOff: () => 10 });
    await expect(subscription.caughtUp).rejects.toMatchObject({ code: 'position-not-in-log', position: beyond });
    expect(await failed).toMatchObject({ code: 'position-not-in-log' });
    await log.append(aStream(), 'no-stream', events(1));
    await aMoment();
    expect(reader.seen).toEqual([]);
    expect(await log.readAll(beyond, 10)).toEqual([]);
    await subscription.close();
  });

  it('feeds two subscriptions without either waiting for the other', async () => {
    const { log } = opened();
    const start = await log.head();
    const quick = aReader();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = aReader();
    const slowly = async (batch: readonly StoredEvent[]): Promise<void> => held.then(() => slow.deliver(batch));
    const subscriptions = [log.subscribe(start, quick.deliver), log.subscribe(start, slowly)];
    const given = events(3);
    await log.append(aStream(), 'no-stream', given);
    await quick.has(3);
    expect(slow.seen).toHaveLength(0);
    release();
    await slow.has(3);
    expect(idsOf(slow.seen)).toEqual(idsOf(given));
    await Promise.all(subscriptions.map((subscription) => subscription.close()));
  });

  it('ends its subscriptions when it is closed', async () => {
    const { log } = opened();
    const reader = aReader();
    const subscription = log.subscribe(await log.head(), reader.deliver);
    await subscription.caughtUp;
    await log.close();
    await expect(subscription.close()).resolves.toBeUndefined();
  });
}
