import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request brings the password that Janus was given; never, where it was given none. */
export const isJanus = ({ authorization = '' }: IncomingHttpHeaders, password: string | null): boolean => {
  const brought = /^Basic (\S+)$/i.exec(authorization)?.[1];
  if (password === null || brought === undefined) return false;
  return timingSafeEqual(digest(Buffer.from(brought, 'base64').toString('utf8')), digest(`janus:${password}`));
};
