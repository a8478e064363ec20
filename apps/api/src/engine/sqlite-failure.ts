import { type Part, Unavailable } from './unavailable';

/** Result codes of SQLite (sqlite.org/rescode.html), extended ones by what they begin with. */
const PASSING = /^SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN|PROTOCOL|NOMEM|NOLFS)/;
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

/** What a statement failed with, as `Unavailable` where the file and not the statement is at fault. */
export function sqliteFailure(part: Part, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (DAMAGED.test(code)) return new Unavailable(part, error, true);
  return PASSING.test(code) ? new Unavailable(part, error) : error;
}
