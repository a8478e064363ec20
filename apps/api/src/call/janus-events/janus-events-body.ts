import express, { type Request, type RequestHandler } from 'express';
import { isJanus } from './is-janus';

/** Where Janus posts, below /api. */
export const JANUS_EVENTS = 'janus-events';

const read = express.raw({ type: () => true, limit: '2mb' });

/** No other reader takes it up after us. */
const leaveUnread = (request: Request): void => {
  request.body = Buffer.alloc(0);
  delete request.headers['content-type'];
};

/**
 * Whatever Janus sends is taken: what is too long or cannot be read is nothing, because Janus would not send it again. What
 * anybody else sends is not even read, because it may be long.
 */
export const readJanusEvents = (password: string | null): RequestHandler => (request, response, next) => {
  if (!isJanus(request.headers, password)) {
    leaveUnread(request);
    return next();
  }
  read(request, response, (error?: unknown) => {
    if (error) leaveUnread(request);
    next();
  });
};
