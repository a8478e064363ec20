import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Unavailable } from '../engine/unavailable';
import { Problem, unavailable } from '../http/problem';

const unexpected = (): Problem => new Problem(500, 'unexpected', 'Something went wrong on our side. Try again.');

/** What a failure says to whoever wanted a line. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return error instanceof Unavailable ? unavailable(error) : unexpected();
}

/** A line that is not given, said as any other answer: before it is a WebSocket it is HTTP. */
export function refuseUpgrade(socket: Duplex, { body }: Problem): void {
  const text = Buffer.from(JSON.stringify(body));
  const head = [
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? 'Refused'}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${text.length}`,
    'Cache-Control: no-store',
    ...(body.retryAfter === undefined ? [] : [`Retry-After: ${body.retryAfter}`]),
    'Connection: close',
  ];
  socket.once('finish', () => socket.destroy());
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), text]));
}
