import type { Request, Response } from 'express';
import { LIFE } from './sessions';

const NAME = 'anteroom';
const TOKEN = /^[\w-]{43}$/;

export function tokenOf(request: Request): string | null {
  const value: unknown = (request.cookies as Record<string, unknown> | undefined)?.[NAME];
  return typeof value === 'string' && TOKEN.test(value) ? value : null;
}

const options = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', path: '/api', secure }) as const;

export const putCookie = (response: Response, token: string, secure: boolean): void => {
  response.cookie(NAME, token, { ...options(secure), maxAge: LIFE });
};

export const takeCookie = (response: Response, secure: boolean): void => {
  response.clearCookie(NAME, options(secure));
};
