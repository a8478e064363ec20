import { PositionNotInLog } from './event-log';
import { SqliteEventLog } from './event-log.sqlite';
import { EventTable } from './event-table';
import { counted, type ViewsUnderTest } from './testing/a-view-under-test';
import { aStream, events } from './testing/log-under-test';

/** What the runner of a view does when the log is not the one it read. */
export function strangeLogs(views: () => ViewsUnderTest): void {
  describe('when the log was put back from an older backup', () => {
    it.each([
      ['ends before its checkpoint', 2, 'an older log was put back'],
      ['has grown past its checkpoint in another way', 9, 'was folded from another log'],
      ['is empty', 0, 'the log is empty'],
    ])('refuses to follow a log that %s, and can be rebuilt', async (_, count, trouble) => {
      await views().append(aStream(), 0, 5);
      await (await views().started()).stop();
      const older = SqliteEventLog.open(':memory:');
      const stream = aStream();
      if (count > 0) await older.append(stream, 'no-stream', events(count));
      const runner = views().runner({ on: older });
      await runner.start();
      expect(await runner.status()).toMatchObject({ state: 'wrong-log', lagging: true, trouble: expect.stringContaining(trouble) });
      expect(await runner.waitFor('0000000000000009', 60_000)).toBe(false);
      await expect(runner.caughtUp).rejects.toThrow(trouble);
      await runner.rebuild();
      await runner.caughtUp;
      expect(await counted(runner)).toEqual(count > 0 ? { [stream]: count } : {});
      expect(await runner.status()).toMatchObject({ state: 'running', lagging: false });
      await runner.stop();
      await older.close();
    });

    it('finds it out also where that happens while it follows, says so, and can be rebuilt', async () => {
      await views().append(aStream(), 0, 5);
      const runner = await views().started();
      const { log } = views();
      const shorter = jest.spyOn(log, 'head').mockResolvedValue('0000000000000003');
      const reading = jest.spyOn(EventTable.prototype, 'readAll').mockImplementation((after) => {
        throw new PositionNotInLog(after ?? '');
      });
      await views().append(aStream(), 0);
      while ((await runner.status()).state !== 'wrong-log') await new Promise((resolve) => setTimeout(resolve, 2));
      expect(await runner.waitFor('0000000000000006', 60_000)).toBe(false);
      reading.mockRestore();
      shorter.mockRestore();
      await runner.rebuild();
      await runner.caughtUp;
      expect(await runner.status()).toMatchObject({ state: 'running', processed: 6, lagging: false });
    });
  });
}
