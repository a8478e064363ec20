/**
 * What one browser measured of a call over the last seconds. Null is not known, never fine: a figure that a browser does not
 * give, or that nothing was sent or received for.
 */
export interface Sample {
  /** Milliseconds between this browser and whoever it is connected to (Janus, or directly the other browser), and back. */
  rttMs: number | null;
  /** Milliseconds for which what arrives is kept back before it is played. */
  playoutMs: number | null;
  /** Share of sound packets that did not arrive here, 0 to 1. */
  soundLost: number | null;
  jitterMs: number | null;
  /** Milliseconds since a picture last moved on; null: none is expected. */
  frozenMs: number | null;
  /** Milliseconds since sound last arrived; null: none is expected. */
  silentMs: number | null;
}

export const NOTHING_MEASURED: Sample = { rttMs: null, playoutMs: null, soundLost: null, jitterMs: null, frozenMs: null, silentMs: null };
