import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isRefused, type Refused } from '@anteroom/domain/kernel';
import type { Request } from 'express';
import { malformed, refused } from './problem';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** `Idempotency-Key`, or a new id where none was sent: what makes the same request happen once. */
export const CommandKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (key === undefined) return randomUUID();
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw malformed([{ field: 'Idempotency-Key', sentence: 'The Idempotency-Key must be 1 to 200 visible characters.' }]);
});

/** What was decided, or the refusal as a problem. */
export function answer<T>(decided: T | Refused): Exclude<T, Refused> {
  if (isRefused(decided)) throw refused(decided.refused);
  return decided as Exclude<T, Refused>;
}
