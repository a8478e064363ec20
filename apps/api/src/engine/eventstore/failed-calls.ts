/** The server did not answer in time: whether it did what was asked is not known, and the connection is not to be trusted. */
export class TimedOut extends Error {
  readonly code = 'timed-out';

  constructor(what: string, milliseconds: number) {
    super(`EventStoreDB did not answer ${what} within ${milliseconds} ms`);
    this.name = 'TimedOut';
  }
}

/** The connection was given up or broke while an answer was awaited. */
export class ConnectionLost extends Error {
  readonly code = 'connection-lost';

  constructor(override readonly cause?: unknown) {
    super(`The connection to EventStoreDB was lost${cause === undefined ? '' : `: ${sayingOf(cause)}`}`);
    this.name = 'ConnectionLost';
  }
}

/** The client's errors are all named "Error" and often have no message; `type` says most, else the gRPC code. */
function sayingOf(error: unknown): string {
  const { type, code, message } = error as { type?: string; code?: number; message?: string };
  return message || type || String(code ?? error);
}

/** gRPC's own words for a call that never left this machine, so that nothing of it can have been stored. */
const NEVER_LEFT = /No connection established|Failed to discover/;

export const wasNeverSent = (error: unknown): boolean => NEVER_LEFT.test(sayingOf(error));

export const isType = (error: unknown, type: string): boolean => (error as { type?: unknown } | null)?.type === type;

/** How servers refuse to read from where no event begins, as after an older backup was put back and written on. */
export const isInvalidPosition = (error: unknown): boolean => /InvalidPosition|invalid position/.test(sayingOf(error));
