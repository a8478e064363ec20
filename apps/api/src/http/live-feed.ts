import type { Position } from '../engine/event-log';

/** Ready to be sent: the name of a server-sent event, its id and its data as JSON. */
export interface LiveEvent {
  event: string;
  id: Position | null;
  data: string;
}

/** What people watch, as it stands at one moment. */
export interface LiveState<Itself = unknown> {
  /** All of it. */
  whole(): LiveEvent;
  /** What to tell those who know how it stood before; null where nothing changed for them. */
  since(before: Itself): LiveEvent | null;
}

type Hear = (event: LiveEvent) => void;

/** Changes that come together are told together; a screen may be a second behind. */
const TOGETHER = 150;

/** Reads what people watch once for all who watch it, and tells them what changed. */
export class LiveFeed<State extends LiveState<State>> {
  private readonly hearers = new Set<Hear>();
  private state: State | undefined;
  private reading: Promise<void> | undefined;
  private stale = true;

  constructor(
    private readonly read: () => Promise<State>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The whole, as it is now; from then on `hear` is told. Answers with the way to stop. */
  async join(hear: Hear): Promise<() => void> {
    await this.refresh();
    this.hearers.add(hear);
    hear(this.whole());
    return () => void this.hearers.delete(hear);
  }

  whole(): LiveEvent {
    if (!this.state) throw new Error('Nothing was read yet');
    return this.state.whole();
  }

  /** Something changed that may concern those who watch. */
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
    const before = this.state;
    this.state = await this.read();
    const change = before && this.state.since(before);
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
