import { LogUnderTest, aStream, anEvent, events, idsOf } from './testing/log-under-test';

/** A command whose answer was lost is sent again unchanged: it must happen once, and be answered as the first time. */
export function repeatsContract(opened: LogUnderTest): void {
  it('answers a repeated append as it did the first time and stores it once', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(3);
    const first = await log.append(stream, 'no-stream', given);
    expect(await log.append(stream, 'no-stream', given)).toEqual({ ...first, repeated: true });
    expect(idsOf(await log.readStream(stream))).toEqual(idsOf(given));
  });

  it('does so also after later events', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(2);
    await log.append(stream, 'no-stream', events(1));
    const first = await log.append(stream, 0, given);
    await log.append(stream, 2, events(4));
    expect(await log.append(stream, 0, given)).toEqual({ ...first, repeated: true });
    expect(await log.readStream(stream)).toHaveLength(7);
  });

  it('does so also when both are sent at once', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(2);
    const answers = await Promise.all([log.append(stream, 'no-stream', given), log.append(stream, 'no-stream', given)]);
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(await log.readStream(stream)).toHaveLength(2);
  });

  it('does so also when it has been opened anew', async () => {
    const { log, reopen } = opened();
    const stream = aStream();
    const given = events(2);
    const first = await log.append(stream, 'no-stream', given);
    const again = await reopen();
    expect(await again.append(stream, 'no-stream', given)).toEqual({ ...first, repeated: true });
    expect(await again.append(stream, 1, events(1))).toMatchObject({ revision: 2, repeated: false });
  });

  it('takes the beginning of an earlier append for a repeat of that beginning', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(3);
    await log.append(stream, 'no-stream', given);
    const [, second] = await log.readStream(stream);
    expect(await log.append(stream, 'no-stream', given.slice(0, 2))).toEqual({ revision: 1, position: second?.position, repeated: true });
  });

  it('refuses more events than were sent the first time', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(2);
    await log.append(stream, 'no-stream', given);
    await expect(log.append(stream, 'no-stream', [...given, anEvent()])).rejects.toMatchObject({ code: 'stream-moved' });
    expect(await log.readStream(stream)).toHaveLength(2);
  });

  it('refuses the same events at a revision where they do not lie', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(2);
    await log.append(stream, 'no-stream', events(2));
    await log.append(stream, 1, given);
    await expect(log.append(stream, 0, given)).rejects.toMatchObject({ code: 'stream-moved', actual: 3 });
    await expect(log.append(stream, 'no-stream', given)).rejects.toMatchObject({ code: 'stream-moved', actual: 3 });
  });

  it('refuses what begins as an earlier append and goes on otherwise', async () => {
    const { log } = opened();
    const stream = aStream();
    const given = events(2);
    await log.append(stream, 'no-stream', given);
    await expect(log.append(stream, 'no-stream', [...given.slice(0, 1), anEvent()])).rejects.toMatchObject({ code: 'stream-moved' });
  });
}
