import type { Request, Response } from 'express';

const NAME = 'visit';
const TOKEN = /^[\w-]{43}$/;

/** Scoped to the one visit, so that two patients and a member of staff can share a browser. Gone when it is closed. */
export const putVisitCookie = (response: Response, { id, token }: { id: string; token: string }, secure: boolean, under = '/api/visits'): void => {
  response.cookie(NAME, token, { httpOnly: true, sameSite: 'strict', path: `${under}/${id}`, secure });
};

export function visitTokenOf(request: Request): string | null {
  const value: unknown = (request.cookies as Record<string, unknown> | undefined)?.[NAME];
  return typeof value === 'string' && TOKEN.test(value) ? value : null;
}
