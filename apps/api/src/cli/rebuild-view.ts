import { setTimeout as sleep } from 'node:timers/promises';
import { assemble } from '../assemble';
import { readConfiguration } from '../configuration';
import { LOG } from '../engine/backup/take-backup';
import { ViewRegistry } from '../engine/view-registry';
import { say, Unusable } from '../program';
import { mustBeThere } from './data-is-there';

export const usage = `rebuild-view <view>
  Folds a view anew while no server uses this data folder. A server that runs does it on its page "System".`;

const A_MOMENT = 200;

/** @throws Unusable, WrongConfiguration, DataFolderRefused */
export async function run(args: readonly string[]): Promise<void> {
  const [view, more] = args;
  if (!view || more !== undefined) throw new Unusable(usage);
  const configuration = readConfiguration(process.env);
  if (configuration.eventStoreUrl === null) mustBeThere(configuration.dataDir, LOG);
  const { app, stop } = await assemble({ configuration, logLevel: 'warn' });
  try {
    await rebuild(app.get(ViewRegistry), view);
  } finally {
    await stop();
  }
}

async function rebuild(registry: ViewRegistry, view: string): Promise<void> {
  const runner = registry.runner(view);
  const views = await registry.status();
  if (!runner) throw new Unusable(`There is no view ${view}. There are: ${views.map(({ view: name }) => name).join(', ')}.`);
  await runner.rebuild();
  for (;;) {
    const now = (await registry.status()).find((one) => one.view === view);
    if (!now?.rebuild) return say(`The view ${view} was folded anew from ${now?.processed ?? 0} events.`);
    say(`${now.rebuild.processed} of ${now.rebuild.of} events`);
    await sleep(A_MOMENT);
  }
}
