import express, { type RequestHandler } from 'express';

/** Where Janus posts, below /api. */
export const JANUS_EVENTS = 'janus-events';

const read = express.raw({ type: () => true, limit: '2mb' });

/** Whatever Janus sends is taken: what is too long or cannot be read is nothing, because Janus would not send it again. */
export const readJanusEvents: RequestHandler = (request, response, next) => {
  read(request, response, (error?: unknown) => {
    if (error) {
      request.body = Buffer.alloc(0);
      delete request.headers['content-type'];
    }
    next();
  });
};
