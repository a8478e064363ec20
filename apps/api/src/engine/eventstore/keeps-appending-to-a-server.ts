import { randomUUID } from 'node:crypto';
import { EventStoreLog } from './event-log.eventstore';

/** A program of its own: appends, follows the log, tells what was acknowledged and how much was delivered, and closes the log. */
async function main(url: string, prefix: string): Promise<void> {
  const log = EventStoreLog.open(url, { prefix, patience: { answer: 300, again: 5_000, watch: 200, backOff: () => 20 } });
  const until = performance.now() + 2_500;
  const delivered = new Set<string>();
  const follow = async (batch: readonly { id: string }[]): Promise<void> => batch.forEach(({ id }) => delivered.add(id));
  log.subscribe(null, follow, { backOff: () => 20 });
  let acknowledged = 0;
  const write = async (): Promise<void> => {
    const stream = `stream-${randomUUID()}`;
    for (let revision = -1; performance.now() < until; revision += 1) {
      const id = randomUUID();
      await log.append(stream, revision === -1 ? 'no-stream' : revision, [{ id, type: 'SomethingHappened', body: JSON.stringify('x'.repeat(20_000)) }]);
      process.stdout.write(`${id}\n`);
      acknowledged += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await Promise.all(Array.from({ length: 24 }, write));
  while (delivered.size < acknowledged) await new Promise((resolve) => setTimeout(resolve, 10));
  process.stdout.write(`delivered ${delivered.size}\n`);
  await log.close();
}

const [url = '', prefix = ''] = process.argv.slice(2);
void main(url, prefix);
