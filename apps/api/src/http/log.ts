import type { RequestHandler } from 'express';
import { pino, type Logger } from 'pino';

export type LogLevel = 'info' | 'warn' | 'silent';

const PLAIN = /^[a-z0-9-]{1,40}$/;

/** An address with nothing in it that somebody typed: no query, and only parts that look like words and ids of ours. */
export const plainPath = (url: string): string =>
  (url.split(/[?#]/, 1)[0] ?? '')
    .split('/')
    .map((part) => (part === '' || PLAIN.test(part) ? part : '…'))
    .join('/');

export const newLog = (level: LogLevel): Logger => pino({ level });

/**
 * One line of JSON for each request to the API: no cookie, no header, no query, no body. What a machine tells every second, under
 * one of the quiet paths, has one only where it failed.
 */
export const requestLog = (logger: Logger, quiet: readonly string[] = []): RequestHandler => {
  let requests = 0;
  return (request, response, next) => {
    const started = performance.now();
    const id = (requests += 1);
    const { method, originalUrl } = request;
    response.once('close', () => {
      const { statusCode: status, writableFinished } = response;
      if (status < 400 && quiet.includes(originalUrl)) return;
      const level = status >= 500 ? 'error' : 'info';
      const line = { req: { id, method, path: plainPath(originalUrl) }, res: { status }, responseTime: Math.round(performance.now() - started) };
      logger[level](line, writableFinished ? 'request completed' : 'request aborted');
    });
    next();
  };
};
