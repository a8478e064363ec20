/** What is done to a direction of a line. Nothing named: a good line. */
export interface Impairment {
  /** Milliseconds that every packet takes longer. */
  delayMs?: number;
  /** Milliseconds by which the delay varies, up or down. */
  jitterMs?: number;
  /** Share of packets that do not arrive, 0 to 1. */
  loss?: number;
  /** Kilobits a second that get through; what waits longer than a second is dropped. */
  kbps?: number;
  /** Nothing gets through. */
  blackout?: boolean;
}

const LONGEST_QUEUE_MS = 1_000;

/** One direction of a line that is not as good as it could be. Packets may overtake each other only where there is jitter. */
export class Shaper {
  private impairment: Impairment = {};
  /** When the line is free again, as performance.now gives it. */
  private freeAt = 0;

  constructor(private readonly random: () => number = Math.random) {}

  set(impairment: Impairment): void {
    this.impairment = impairment;
  }

  /** Hands the packet on now, later, or never. */
  pass(bytes: number, handOn: () => void): void {
    const { loss = 0, blackout = false } = this.impairment;
    if (blackout || this.random() < loss) return;
    const queued = this.queueFor(bytes);
    if (queued === null) return;
    const { delayMs = 0, jitterMs = 0 } = this.impairment;
    const wait = queued + Math.max(0, delayMs + (this.random() * 2 - 1) * jitterMs);
    if (wait === 0) handOn();
    else setTimeout(handOn, wait);
  }

  /** Milliseconds until the packet has gone down a narrow line; null: the queue is full. */
  private queueFor(bytes: number): number | null {
    const { kbps } = this.impairment;
    if (kbps === undefined) return 0;
    const now = performance.now();
    const start = Math.max(now, this.freeAt);
    if (start - now > LONGEST_QUEUE_MS) return null;
    this.freeAt = start + (bytes * 8) / kbps;
    return this.freeAt - now;
  }
}
