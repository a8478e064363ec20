import type { Position, StoredEvent } from '../event-log';

const MOST = 4_096;
const MOST_BYTES = 8 * 1024 * 1024;

/** The end of the log as the one subscription brought it, without a gap, so that all who follow the log share it. */
export class RecentEvents {
  private events: StoredEvent[] = [];
  private bytes = 0;
  /** Everything after this position is held; undefined: nothing is. */
  private since: Position | undefined;

  begin(since: Position): void {
    this.since = since;
    this.events = [];
    this.bytes = 0;
  }

  forget(): void {
    this.begin('');
    this.since = undefined;
  }

  /** A resumed subscription may repeat its last event. */
  add(event: StoredEvent): void {
    if (event.position <= (this.events.at(-1)?.position ?? this.since ?? '')) return;
    this.events.push(event);
    this.bytes += event.body.length;
    if (this.events.length > MOST || this.bytes > MOST_BYTES) this.drop();
  }

  /**
   * Undefined when the server has to be asked: when the answer lies further back, and when nothing is known of the
   * position, which may lie before this window's beginning, beyond its end, or in a log that was replaced.
   */
  after(position: Position, limit: number): StoredEvent[] | undefined {
    const start = firstAfter(this.events, position);
    const before = this.events[start - 1]?.position ?? this.since;
    return before === position ? this.events.slice(start, start + limit) : undefined;
  }

  /** The older half at once, so that each event is moved only once. */
  private drop(): void {
    const dropped = this.events.splice(0, Math.ceil(this.events.length / 2));
    this.since = dropped.at(-1)?.position ?? this.since;
    for (const { body } of dropped) this.bytes -= body.length;
  }
}

function firstAfter(events: readonly StoredEvent[], position: Position): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.position ?? '') <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
