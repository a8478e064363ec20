import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { systemClock } from '../../../apps/api/src/engine/clock';
import { Background } from '../../../apps/api/src/engine/background';
import { openEngine } from '../../../apps/api/src/engine/engine';
import { ServiceTimes } from '../../../apps/api/src/engine/service-times';
import { ViewRegistry } from '../../../apps/api/src/engine/view-registry';
import { ServerAddress } from '../../../apps/api/src/http/server-address';
import { operationalMigrations } from '../../../apps/api/src/operational-migrations';
import { readConfiguration } from '../../../apps/api/src/configuration';
import { DeskModule } from './desk.module';
import { Loader } from './loader';

/** Opens what a server opens, in its order, and then writes as fast as it can until it is killed. */
async function main(dataDir: string, staff: string): Promise<void> {
  const say = (line: string): void => void writeSync(1, `${line}\n`);
  const configuration = readConfiguration({ DATA_DIR: dataDir });
  const failed = (error: unknown): void => void writeSync(2, `${error instanceof Error ? error.stack : String(error)}\n`);
  const engine = await openEngine(configuration, { clock: systemClock, migrations: operationalMigrations, failed, noted: () => undefined });
  const desk = await NestFactory.createApplicationContext(DeskModule.of(engine, configuration), { logger: ['error', 'warn'], abortOnError: false });
  await desk.get(ViewRegistry).start();
  await desk.get(ServiceTimes).start();
  desk.get(ServerAddress).listensAt('http://127.0.0.1:3000');
  await desk.get(Background).start();
  say('ready');
  await Promise.all(Array.from({ length: 6 }, (_, turn) => new Loader(desk, staff, say, turn).work()));
}

const [dataDir = '', staff = ''] = process.argv.slice(2);
main(dataDir, staff).catch((error: unknown) => {
  writeSync(2, `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
