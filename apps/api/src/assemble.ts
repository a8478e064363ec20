import 'reflect-metadata';
import { upcast } from '@anteroom/domain';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import express from 'express';
import type { Server as HttpServer } from 'node:http';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module';
import { JANUS_EVENTS, readJanusEvents } from './call/janus-events/janus-events-body';
import type { Configuration } from './configuration';
import { Background } from './engine/background';
import { type Clock, systemClock } from './engine/clock';
import { openEngine } from './engine/engine';
import { ServiceTimes } from './engine/service-times';
import { ViewRegistry } from './engine/view-registry';
import { refuseCrossSite } from './http/cross-site';
import { describeApi } from './http/describe-api';
import { headers } from './http/headers';
import { REQUESTS_PER_MINUTE } from './http/limits';
import { type LogLevel, newLog, requestLog } from './http/log';
import { pages } from './http/pages';
import { ServerAddress } from './http/server-address';
import { refuseOtherFormats, refuseUnreadableAddress } from './http/unreadable';
import { operationalMigrations } from './operational-migrations';
import { ErasedAgain } from './patient/erased-again';

export interface StartOptions {
  configuration: Configuration;
  clock?: Clock;
  logLevel?: LogLevel;
  /** Per session; a benchmark asks for more. */
  requestsPerMinute?: number;
  /** Told what whoever operates this should know; the log is, unless somebody else wants to hear it. */
  noted?: (sentence: string) => void;
}

export interface Assembled {
  app: NestExpressApplication;
  stop(): Promise<void>;
}

const PATIENCE = 5000;

/** Everything but serving: the log is open and every view has caught up. @throws DataFolderRefused */
export async function assemble({ configuration, clock = systemClock, ...more }: StartOptions): Promise<Assembled> {
  const { logLevel = 'info', requestsPerMinute = REQUESTS_PER_MINUTE } = more;
  const log = newLog(logLevel);
  const failed = (err: unknown): void => log.error({ err }, 'A part this server stands on failed');
  const noted = more.noted ?? ((sentence: string): void => log.warn(sentence));
  const engine = await openEngine(configuration, { clock, migrations: operationalMigrations, failed, noted, shape: upcast });
  const module = ApiModule.of({ configuration, engine, log, requestsPerMinute });
  let app: NestExpressApplication | undefined;
  const stop = once(async () => {
    if (app) await stopServing(app);
    await engine.close();
  });
  try {
    app = await NestFactory.create<NestExpressApplication>(module, { bodyParser: false, abortOnError: false, logger: ['error', 'warn'] });
    app.use('/api', requestLog(log, [`/api/${JANUS_EVENTS}`]));
    prepare(app, configuration);
    await app.init();
    // Only now: the list of everything that was wired helps nobody who starts a server.
    app.useLogger(app.get(Logger));
    await app.get(ViewRegistry).start();
    await app.get(ErasedAgain).see();
    return { app, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopServing(app: NestExpressApplication): Promise<void> {
  await app.get(Background).stop();
  // What is under way may finish; whoever never finishes does not keep the server from stopping.
  const impatience = setTimeout(() => (app.getHttpServer() as HttpServer).closeAllConnections(), PATIENCE);
  await app.close();
  clearTimeout(impatience);
  await app.get(ViewRegistry).stop();
  await app.get(ServiceTimes).stop();
}

/** Whoever asks again waits for the same. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};

function prepare(app: NestExpressApplication, { trustProxy, janusEventsPassword }: Configuration): void {
  const address = app.get(ServerAddress);
  app.set('trust proxy', trustProxy);
  app.disable('x-powered-by');
  // Nobody keeps what the API answers, so nobody could ask whether it is still the same.
  app.disable('etag');
  app.use(headers(address), cookieParser(), refuseCrossSite(address), refuseUnreadableAddress);
  // A clinic list may be long, and may not be UTF-8: whoever takes it reads the bytes.
  app.use('/api/clinic-lists', express.raw({ type: () => true, limit: '20mb' }));
  app.use(`/api/${JANUS_EVENTS}`, readJanusEvents(janusEventsPassword));
  app.use(express.json({ limit: '256kb' }), refuseOtherFormats);
  app.use(pages());
  app.setGlobalPrefix('api');
  describeApi(app);
}
