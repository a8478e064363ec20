import type { RequestHandler } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

export type LogLevel = 'info' | 'warn' | 'silent';

interface Logged {
  id: unknown;
  method: string;
  url: string;
  raw?: { originalUrl?: string };
}

const PLAIN = /^[a-z0-9-]{1,40}$/;

/** An address with nothing in it that somebody typed: no query, and only parts that look like words and ids of ours. */
export const plainPath = (url: string): string =>
  (url.split(/[?#]/, 1)[0] ?? '')
    .split('/')
    .map((part) => (part === '' || PLAIN.test(part) ? part : '…'))
    .join('/');

const levelOf = (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
  error || response.statusCode >= 500 ? 'error' : 'info';

export const newLog = (level: LogLevel): Logger => pino({ level });

/** One line of JSON for each request to the API: no cookie, no header, no query, no body. */
export const requestLog = (logger: Logger): RequestHandler =>
  pinoHttp({
    logger,
    customLogLevel: levelOf,
    autoLogging: { ignore: ({ url }) => url === '/health' },
    wrapSerializers: true,
    serializers: {
      req: ({ id, method, url, raw }: Logged) => ({ id, method, path: plainPath(raw?.originalUrl ?? url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
