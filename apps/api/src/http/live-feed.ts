import type { Position } from '../engine/event-log';

/** A list that people watch. What each call reads is the same for everybody who watches it. */
export interface LiveList<Row> {
  read(): Promise<{ position: Position | null; rows: readonly Row[] }>;
  key(row: Row): string;
}

/** Ready to be sent: the name of a server-sent event, its id and its data. */
export interface LiveEvent {
  event: string;
  id: Position | null;
  data: string;
}

type Hear = (event: LiveEvent) => void;

interface Snapshot {
  position: Position | null;
  rows: Map<string, string>;
}

const EMPTY: Snapshot = { position: null, rows: new Map() };
/** Changes that come together are told together; a screen may be a second behind. */
const TOGETHER = 150;

const array = (rows: Iterable<string>): string => `[${[...rows].join(',')}]`;

/** Reads one list once for all who watch it, and tells them what changed. */
export class LiveFeed<Row> {
  private readonly hearers = new Set<Hear>();
  private snapshot = EMPTY;
  private reading: Promise<void> | undefined;
  private stale = true;

  constructor(
    private readonly list: LiveList<Row>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The whole list, as it is now; from then on `hear` is told. Answers with the way to stop. */
  async join(hear: Hear): Promise<() => void> {
    this.stale = true;
    await this.refresh();
    this.hearers.add(hear);
    hear(this.whole());
    return () => void this.hearers.delete(hear);
  }

  whole(): LiveEvent {
    const { position, rows } = this.snapshot;
    return { event: 'whole', id: position, data: `{"position":${JSON.stringify(position)},"rows":${array(rows.values())}}` };
  }

  /** Something changed that may concern this list. */
  async refresh(): Promise<void> {
    this.stale = true;
    this.reading ??= this.readUntilFresh().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readUntilFresh(): Promise<void> {
    while (this.stale) {
      this.stale = false;
      await this.readOnce();
      if (this.stale) await new Promise((resolve) => setTimeout(resolve, TOGETHER));
    }
  }

  private async readOnce(): Promise<void> {
    const { position, rows } = await this.list.read();
    const before = this.snapshot;
    this.snapshot = { position, rows: new Map(rows.map((row) => [this.list.key(row), JSON.stringify(row)])) };
    const change = difference(before, this.snapshot);
    if (change) for (const hear of this.hearers) this.tell(hear, change);
  }

  private tell(hear: Hear, change: LiveEvent): void {
    try {
      hear(change);
    } catch (error) {
      this.failed(error);
    }
  }
}

/** The rows that are new or other, the keys that are gone, and the order of all keys where it is another one. */
function difference(before: Snapshot, now: Snapshot): LiveEvent | null {
  const rows = [...now.rows].filter(([key, row]) => before.rows.get(key) !== row).map(([, row]) => row);
  const gone = [...before.rows.keys()].filter((key) => !now.rows.has(key));
  const order = JSON.stringify([...now.rows.keys()]);
  const reordered = order !== JSON.stringify([...before.rows.keys()]);
  if (rows.length === 0 && gone.length === 0 && !reordered) return null;
  const data = `{"position":${JSON.stringify(now.position)},"rows":${array(rows)},"gone":${JSON.stringify(gone)}${reordered ? `,"order":${order}` : ''}}`;
  return { event: 'changed', id: now.position, data };
}
