import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { ServerAddress } from './server-address';

type Address = Pick<ServerAddress, 'origin' | 'secure'>;

const SELF = ["'self'"];

/** Safari before 16 does not take the line of a call for the page's own address: https://bugs.webkit.org/show_bug.cgi?id=201591 */
const lines = (origin: string | null): string[] => (origin ? [...SELF, origin.replace(/^http/, 'ws')] : SELF);

const policy = (styles: string[], { secure, origin }: Address): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: SELF,
        scriptSrc: SELF,
        styleSrc: styles,
        imgSrc: ["'self'", 'data:'],
        connectSrc: lines(origin),
        fontSrc: SELF,
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: SELF,
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure,
  });

/** Nothing from elsewhere, nothing inline, no referrer; and what comes from the API is kept by nobody. */
export function headers(address: Address): RequestHandler {
  const strict = policy(SELF, address);
  // The page of the API's documentation, which is not ours, styles itself inline.
  const documentation = policy(["'self'", "'unsafe-inline'"], address);
  return (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), geolocation=()');
    if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
    (request.path.startsWith('/api/docs') ? documentation : strict)(request, response, next);
  };
}
