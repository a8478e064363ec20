import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const SELF = ["'self'"];

const policy = (styles: string[], secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: SELF,
        scriptSrc: SELF,
        styleSrc: styles,
        imgSrc: ["'self'", 'data:'],
        connectSrc: SELF,
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
export function headers(secure: boolean): RequestHandler {
  const strict = policy(SELF, secure);
  // The page of the API's documentation, which is not ours, styles itself inline.
  const documentation = policy(["'self'", "'unsafe-inline'"], secure);
  return (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), geolocation=()');
    if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
    (request.path.startsWith('/api/docs') ? documentation : strict)(request, response, next);
  };
}
