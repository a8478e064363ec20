/** Which part does not answer. */
export type Part = 'event-log' | 'views' | 'operational-store' | 'key-store';

/**
 * A part this program stands on is gone, full or locked. Nothing was acknowledged that is not stored; whoever asked is
 * told 503 and may ask again.
 */
export class Unavailable extends Error {
  readonly code = 'unavailable';

  constructor(
    readonly part: Part,
    override readonly cause: unknown,
    /** What it holds cannot be read any more, so that waiting does not help. */
    readonly damaged = false,
  ) {
    super(`The ${part} ${damaged ? 'is damaged' : 'cannot be used now'}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'Unavailable';
  }
}
