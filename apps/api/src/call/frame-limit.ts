const WINDOW = 10_000;

/** So many frames in ten seconds: a browser of ours stays far below, and one gone wild is noticed. */
export class FrameLimit {
  private begun = performance.now();
  private count = 0;

  constructor(private readonly most: number) {}

  /** Whether one more is too many. */
  isTooMany(): boolean {
    const now = performance.now();
    if (now - this.begun > WINDOW) [this.begun, this.count] = [now, 0];
    this.count += 1;
    return this.count > this.most;
  }
}
