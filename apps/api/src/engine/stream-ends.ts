export interface StreamEnd {
  /** The stream's short name inside the log: long names in the index would cost more than the events do. */
  number: number;
  revision: number;
}

/**
 * Where the streams written lately end, so that most appends need no look into the index. Two generations instead of
 * a list kept in order of use: what was not asked for during a whole generation is forgotten.
 */
export class StreamEnds {
  private young = new Map<string, StreamEnd>();
  private old = new Map<string, StreamEnd>();

  constructor(private readonly generation: number) {}

  get(stream: string): StreamEnd | undefined {
    return this.young.get(stream) ?? this.old.get(stream);
  }

  set(stream: string, end: StreamEnd): void {
    if (this.young.size >= this.generation && !this.young.has(stream)) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(stream, end);
  }

  forget(): void {
    this.young.clear();
    this.old.clear();
  }
}
