import { types } from 'node:util';
import { type Part, Unavailable } from './unavailable';

/** Of the network and of the socket, as Node names them. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']);
/**
 * SQLSTATE (PostgreSQL, appendix A): connection lost, out of memory, disk or connections, shut down or starting, a file
 * that cannot be read or written, a standby that takes no writes, a lock that did not come, a deadlock.
 */
const PASSING = /^(08|53|57P0|58)|^(25006|55P03|40P01)$/;
const DAMAGED = /^XX00[12]$/;
/** What `pg` itself says of a connection, without a code. */
const CONNECTION = /connection terminated|timeout exceeded when trying to connect|query read timeout|connection error and is not queryable|client was closed/i;

/** What a query failed with, as `Unavailable` where the database and not the query is at fault. */
export function postgresFailure(part: Part, error: unknown): unknown {
  // Not `instanceof`: what the network says comes from Node itself, whose errors are other ones than those of a test.
  if (!types.isNativeError(error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (DAMAGED.test(code)) return new Unavailable(part, error, true);
  const passing = UNREACHABLE.has(code) || (/^[0-9A-Z]{5}$/.test(code) ? PASSING.test(code) : CONNECTION.test(error.message));
  return passing ? new Unavailable(part, error) : error;
}
