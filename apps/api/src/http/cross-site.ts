import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem';
import type { ServerAddress } from './server-address';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

const sameOrigin = (request: Request, origin: string, address: ServerAddress): boolean => {
  if (address.origin) return origin === address.origin;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
};

/**
 * Refuses a changing request that a browser sent from another site. A program sends neither header and passes:
 * it carries no cookie that somebody else could borrow.
 */
export const refuseCrossSite =
  (address: ServerAddress) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const { origin, 'sec-fetch-site': site } = request.headers;
    const foreign =
      (origin !== undefined && !sameOrigin(request, origin, address)) || (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (READING.has(request.method) || !foreign) next();
    else next(new Problem(403, 'cross-site', 'This request came from another site, so it was not carried out.'));
  };
