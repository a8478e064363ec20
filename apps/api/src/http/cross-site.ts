import type { IncomingHttpHeaders } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem';
import type { ServerAddress } from './server-address';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a page of ours asks, by the headers of its request. */
export const isOwnOrigin = ({ host }: IncomingHttpHeaders, origin: string, address: ServerAddress): boolean => {
  if (address.origin) return origin === address.origin;
  return URL.canParse(origin) && new URL(origin).host === host;
};

export const crossSite = (detail = 'This request came from another site, so it was not carried out.'): Problem => new Problem(403, 'cross-site', detail);

/**
 * Refuses a changing request that a browser sent from another site. A program sends neither header and passes:
 * it carries no cookie that somebody else could borrow.
 */
export const refuseCrossSite =
  (address: ServerAddress) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const { origin, 'sec-fetch-site': site } = request.headers;
    const foreign =
      (origin !== undefined && !isOwnOrigin(request.headers, origin, address)) || (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (READING.has(request.method) || !foreign) next();
    else next(crossSite());
  };
