import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import express from 'express';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module';
import type { Configuration } from './configuration';
import { type Clock, systemClock } from './engine/clock';
import { Background } from './engine/background';
import { openEngine } from './engine/engine';
import { ServiceTimes } from './engine/service-times';
import { ViewRegistry } from './engine/view-registry';
import { refuseCrossSite } from './http/cross-site';
import { describeApi } from './http/describe-api';
import { headers } from './http/headers';
import { REQUESTS_PER_MINUTE } from './http/limits';
import type { LogLevel } from './http/log';
import { pages } from './http/pages';
import { ServerAddress } from './http/server-address';
import { operationalMigrations } from './operational-migrations';

const PATIENCE = 5000;

export interface StartOptions {
  configuration: Configuration;
  clock?: Clock;
  logLevel?: LogLevel;
  /** Per session; a benchmark asks for more. */
  requestsPerMinute?: number;
}

export interface Server {
  /** Where it listens, without a trailing slash. */
  url: string;
  app: NestExpressApplication;
  stop(): Promise<void>;
}

/** The address cannot be listened at; the sentence is for whoever starts the program. */
export class CannotListen extends Error {}

/** Opens the log, catches every view up, then serves. @throws DataFolderRefused, CannotListen */
export async function startServer({ configuration, clock = systemClock, ...more }: StartOptions): Promise<Server> {
  const engine = await openEngine(configuration.dataDir, clock, operationalMigrations);
  const { logLevel = 'info', requestsPerMinute = REQUESTS_PER_MINUTE } = more;
  const module = ApiModule.of({ configuration, engine, logLevel, requestsPerMinute });
  const app = await NestFactory.create<NestExpressApplication>(module, { bodyParser: false, bufferLogs: true });
  const stop = once(async () => {
    await app.get(Background).stop();
    // What is under way may finish; whoever never finishes does not keep the server from stopping.
    const impatience = setTimeout(() => (app.getHttpServer() as HttpServer).closeAllConnections(), PATIENCE);
    await app.close();
    clearTimeout(impatience);
    await app.get(ViewRegistry).stop();
    await app.get(ServiceTimes).stop();
    await engine.close();
  });
  try {
    app.useLogger(app.get(Logger));
    prepare(app, configuration);
    await app.init();
    await app.get(ViewRegistry).start();
    await app.get(ServiceTimes).start();
    await app.get(Background).start();
    const url = await listen(app, configuration);
    app.get(ServerAddress).listensAt(url);
    return { url, app, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whoever asks again waits for the same. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};

function prepare(app: NestExpressApplication, { trustProxy }: Configuration): void {
  const address = app.get(ServerAddress);
  app.set('trust proxy', trustProxy);
  app.disable('x-powered-by');
  app.use(headers(address.secure), cookieParser(), refuseCrossSite(address));
  // A clinic list may be long, and may not be UTF-8: whoever takes it reads the bytes.
  app.use('/api/clinic-lists', express.raw({ type: () => true, limit: '20mb' }));
  app.use(express.json({ limit: '256kb' }));
  app.use(pages());
  app.setGlobalPrefix('api');
  describeApi(app);
}

async function listen(app: NestExpressApplication, { host, port }: Configuration): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new CannotListen(`Port ${port} is in use on ${host}. Stop what uses it, or set PORT to another one; 0 takes a free one.`);
    if (code === 'EACCES') throw new CannotListen(`Port ${port} may not be used by this account. Set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new CannotListen(`${host} is no address of this machine. Set HOST to one that is.`);
    throw error;
  }
  const listening = app.getHttpServer().address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
}
