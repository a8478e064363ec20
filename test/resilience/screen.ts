import { CLINIC } from '../support/api';

const BOARD = `/api/clinics/${CLINIC}/board/live?date=2026-07-06`;

interface Row {
  id: string;
  help: object | null;
}

/** A page that follows the board and comes back to it by itself, as browsers do: what it shows is what it was told. */
export class Screen {
  readonly rows = new Map<string, Row>();
  ended: string | null = null;
  wholes = 0;
  /** How often a line was at its end, or was not given. */
  breaks = 0;
  private told: () => void = () => undefined;
  private stopped = false;

  constructor(
    private readonly url: () => string,
    private readonly cookie: string,
  ) {
    void this.follow();
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.told = resolve));
  }

  stop(): void {
    this.stopped = true;
  }

  private async follow(): Promise<void> {
    while (!this.stopped && this.ended === null) {
      await this.once().catch(() => undefined);
      this.breaks += 1;
      this.told();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async once(): Promise<void> {
    const response = await fetch(this.url() + BOARD, { headers: { cookie: this.cookie } });
    if (!response.ok) return;
    let rest = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.hear(block);
      if (this.stopped) return;
    }
  }

  private hear(block: string): void {
    const [, event, json] = /^event: (.*)\n(?:id: .*\n)?data: (.*)$/m.exec(block) ?? [];
    if (!event || !json) return;
    if (event === 'signed-out') this.ended = (JSON.parse(json) as { code: string }).code;
    else this.show(event, JSON.parse(json) as { rows: Row[]; removed?: string[] });
    this.told();
  }

  private show(event: string, { rows, removed = [] }: { rows: Row[]; removed?: string[] }): void {
    if (event === 'board') {
      this.rows.clear();
      this.wholes += 1;
    }
    for (const row of rows) this.rows.set(row.id, row);
    for (const id of removed) this.rows.delete(id);
  }
}
