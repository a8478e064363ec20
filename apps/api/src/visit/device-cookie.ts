import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';

const NAME = 'device';
const DEVICE = /^[\w-]{22}$/;

/** Which browser this is, for whoever opens the link a second time in the same one; opens nothing by itself. */
export function deviceOf(request: Request): string | undefined {
  const value: unknown = (request.cookies as Record<string, unknown> | undefined)?.[NAME];
  return typeof value === 'string' && DEVICE.test(value) ? value : undefined;
}

/** The same for as long as the browser is open, and forgotten with it. Nothing is known by it but that it is the same. */
export function putDeviceCookie(request: Request, response: Response, secure: boolean): void {
  const device = deviceOf(request) ?? randomBytes(16).toString('base64url');
  response.cookie(NAME, device, { httpOnly: true, sameSite: 'strict', path: '/api/visits', secure });
}
