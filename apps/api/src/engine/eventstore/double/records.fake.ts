import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';

/** One record of the double's transaction file. */
export interface Kept {
  commit: bigint;
  stream: string;
  revision: number;
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
}

type Line = Omit<Kept, 'commit' | 'data'> & { commit: string; data: string };

export type Proposed = Pick<Kept, 'id' | 'type' | 'contentType' | 'data'>;

export type Outcome = { revision: number; commit: bigint } | { current: number };

/** Of the last of some events. */
const whereabouts = (events: readonly Kept[]): Outcome => ({ revision: events.at(-1)?.revision ?? -1, commit: events.at(-1)?.commit ?? 0n });

/** What a server of one node keeps: appends and their idempotence as 23.10.6 and 24.6.0 were seen to do it. */
export class Records {
  readonly all: Kept[] = [];
  private readonly streams = new Map<string, Kept[]>();
  private readonly listeners = new Set<() => void>();

  /** With a file, everything is written to it first, and is there again when it is opened anew. */
  constructor(private readonly file: string | null = null) {
    if (file !== null && existsSync(file)) {
      for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1)) this.restore(JSON.parse(line) as Line);
      return;
    }
    for (const stream of ['$settings', '$users', '$$$scavenges']) this.keep(stream, { id: '00000000-0000-4000-8000-000000000000', type: '$metadata', contentType: 'application/json', data: new Uint8Array(2) });
  }

  stream(name: string): readonly Kept[] {
    return this.streams.get(name) ?? [];
  }

  /** The revision before the append is exact, or -1 for no stream. */
  append(stream: string, expected: number, proposed: readonly Proposed[]): Outcome {
    const before = this.stream(stream);
    const current = before.length - 1;
    if (expected > current) return { current };
    if (expected < current) return this.repeated(before, expected, proposed) ?? { current };
    for (const event of proposed) this.keep(stream, event);
    for (const told of this.listeners) told();
    return whereabouts(this.stream(stream));
  }

  /** Answers with the way to stop listening. */
  onAppend(told: () => void): () => void {
    this.listeners.add(told);
    return () => void this.listeners.delete(told);
  }

  /** An older backup was put back: everything after so many records is gone. */
  putBack(records: number): void {
    const kept = this.all.splice(0);
    this.streams.clear();
    if (this.file !== null) truncateSync(this.file);
    for (const record of kept.slice(0, records)) this.keep(record.stream, record);
  }

  private repeated(before: readonly Kept[], expected: number, proposed: readonly Proposed[]): Outcome | undefined {
    const there = before.slice(expected + 1, expected + 1 + proposed.length);
    const same = there.length === proposed.length && there.every(({ id }, index) => id === proposed[index]?.id);
    return same ? whereabouts(there) : undefined;
  }

  /** Positions are places in a file, so they have gaps. */
  private keep(stream: string, { id, type, contentType, data }: Proposed): void {
    const last = this.all.at(-1);
    const events = this.streams.get(stream) ?? [];
    const commit = last ? last.commit + 120n + BigInt(last.data.length) : 0n;
    const record = { commit, stream, revision: events.length, id, type, contentType, data };
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify({ ...record, commit: String(commit), data: Buffer.from(data).toString('base64') })}\n`);
    this.add(record, events);
  }

  private restore(line: Line): void {
    this.add({ ...line, commit: BigInt(line.commit), data: new Uint8Array(Buffer.from(line.data, 'base64')) }, this.streams.get(line.stream) ?? []);
  }

  private add(record: Kept, events: Kept[]): void {
    this.streams.set(record.stream, events);
    events.push(record);
    this.all.push(record);
  }
}
