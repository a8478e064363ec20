import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Position } from '../engine/event-log';
import { malformed } from './problem';

const POSITION = /^[\w-]{1,64}$/;

/**
 * `?after=<position>`: what the reader has written and wants to see. Null where nothing was asked. Wait for it with
 * `ViewRegistry.reached(view, position)`, which waits two seconds at most.
 */
export const After = createParamDecorator((_: unknown, context: ExecutionContext): Position | null => {
  const { after } = context.switchToHttp().getRequest<Request>().query;
  if (after === undefined) return null;
  if (typeof after === 'string' && POSITION.test(after)) return after;
  throw malformed([{ field: 'after', sentence: 'after must be a position, as an earlier answer gave it.' }]);
});
