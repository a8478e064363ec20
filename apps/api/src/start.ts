import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assemble, type Assembled, type StartOptions } from './assemble';
import { CannotListen } from './cannot-listen';
import type { Configuration } from './configuration';
import { Background } from './engine/background';
import { ServiceTimes } from './engine/service-times';
import { ServerAddress } from './http/server-address';

export type { StartOptions } from './assemble';

export interface Server extends Assembled {
  /** Where it listens, without a trailing slash. */
  url: string;
}

/** Opens the log, catches every view up, then serves. @throws DataFolderRefused, CannotListen */
export async function startServer(options: StartOptions): Promise<Server> {
  const assembled = await assemble(options);
  const { app, stop } = assembled;
  try {
    await app.get(ServiceTimes).start();
    const url = await listen(app, options.configuration);
    app.get(ServerAddress).listensAt(url);
    await app.get(Background).start();
    return { ...assembled, url };
  } catch (error) {
    await stop();
    throw error;
  }
}

const SENTENCES: Readonly<Record<string, (at: Configuration) => string>> = {
  EADDRINUSE: ({ host, port }) => `Port ${port} is in use on ${host}. Stop what uses it, or set PORT to another one; 0 takes a free one.`,
  EACCES: ({ port }) => `Port ${port} may not be used by this account. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `${host} is no address of this machine. Set HOST to one that is.`,
  ENOTFOUND: ({ host }) => `The host name ${host} is not known here. Set HOST to an address of this machine.`,
};

/**
 * Milliseconds until we end an idle line. Longer than whoever is in front of us keeps one (Caddy: two minutes): what they send
 * on a line that we end at that moment is lost, and Node's own five seconds let that happen to a server that is busy.
 */
const IDLE_LINE = 150_000;

async function listen(app: NestExpressApplication, configuration: Configuration): Promise<string> {
  const { host, port } = configuration;
  (app.getHttpServer() as HttpServer).keepAliveTimeout = IDLE_LINE;
  try {
    await app.listen(port, host);
  } catch (error) {
    const sentence = SENTENCES[(error as NodeJS.ErrnoException).code ?? ''];
    throw sentence ? new CannotListen(sentence(configuration)) : error;
  }
  const listening = app.getHttpServer().address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
}
