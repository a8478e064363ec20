import type { RequestHandler } from 'express';
import { malformed, Problem } from './problem';

/** The character that ends a text early for a database, and is in no id and no word. */
export const refuseUnreadableAddress: RequestHandler = ({ originalUrl }, _response, next) => {
  if (originalUrl.includes('%00')) next(malformed([{ field: 'address', sentence: 'The address holds a character that ends a text early.' }]));
  else next();
};

/** After the readers: something was sent, and none of them took it. */
export const refuseOtherFormats: RequestHandler = (request, _response, next) => {
  const { 'content-length': length = '0', 'transfer-encoding': chunked } = request.headers;
  const sent = Number(length) > 0 || chunked !== undefined;
  if (sent && request.body === undefined) next(new Problem(415, 'unknown-format', 'Send what you have to say as JSON, with Content-Type: application/json.'));
  else next();
};
