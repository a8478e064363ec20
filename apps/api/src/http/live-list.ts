import type { Position } from '../engine/event-log';
import type { LiveEvent, LiveState } from './live-feed';

export interface ListRead {
  /** Names of the events: for the whole list, and for what changed in it. */
  events: { whole: string; changed: string };
  position: Position | null;
  /** What stands beside the rows, in every event. */
  beside: object;
  /** JSON of each row by its key, in order. */
  rows: ReadonlyMap<string, string>;
}

const array = (rows: Iterable<string>): string => `[${[...rows].join(',')}]`;

/** A list: the whole first, then the rows that are new or other (`rows`) and the keys of those that are gone (`removed`). */
export class ListState implements LiveState<ListState> {
  constructor(private readonly list: ListRead) {}

  whole(): LiveEvent {
    const { events, rows } = this.list;
    return this.event(events.whole, `"rows":${array(rows.values())}`);
  }

  since({ list: before }: ListState): LiveEvent | null {
    const { events, rows } = this.list;
    const changed = [...rows].filter(([key, row]) => before.rows.get(key) !== row).map(([, row]) => row);
    const removed = [...before.rows.keys()].filter((key) => !rows.has(key));
    if (changed.length === 0 && removed.length === 0) return null;
    return this.event(events.changed, `"rows":${array(changed)},"removed":${JSON.stringify(removed)}`);
  }

  private event(event: string, rows: string): LiveEvent {
    const { position, beside } = this.list;
    const head = JSON.stringify({ position, ...beside });
    return { event, id: position, data: `${head.slice(0, -1)},${rows}}` };
  }
}
