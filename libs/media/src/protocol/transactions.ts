import { JanusError, NoAnswer, type JanusFrame } from './janus-frame';

interface Pending {
  resolve: (frame: JanusFrame) => void;
  reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
  /** Janus acknowledges what is meant for a plugin at once; the answer comes after. */
  beyondAck: boolean;
}

const errorIn = ({ error, plugindata }: JanusFrame): JanusError | undefined => {
  if (error) return new JanusError(error.code, error.reason);
  const data = plugindata?.data;
  return data?.error_code === undefined ? undefined : new JanusError(data.error_code, data.error ?? 'no reason given');
};

/**
 * Which answer belongs to which question. The library's own cannot be used: they hang for 30 s when the socket drops or Janus
 * answers without a sender, and keep the process alive as long.
 */
export class Transactions {
  private readonly pending = new Map<string, Pending>();
  private count = 0;

  constructor(private readonly patienceMs: number) {}

  /** The transaction's id goes with the question. The answer is rejected with JanusError, or NoAnswer after the patience. */
  begin(beyondAck: boolean): { id: string; answer: Promise<JanusFrame> } {
    const id = `${(this.count += 1)}`;
    const answer = new Promise<JanusFrame>((resolve, reject) => {
      const timer = setTimeout(() => this.reject(id, new NoAnswer('Janus did not answer in time')), this.patienceMs);
      this.pending.set(id, { resolve, reject, timer, beyondAck });
    });
    return { id, answer };
  }

  /** Whether the frame was an answer to something that was asked here. */
  settle(frame: JanusFrame): boolean {
    const waiting = frame.transaction === undefined ? undefined : this.pending.get(frame.transaction);
    if (!waiting || frame.transaction === undefined) return false;
    if (frame.janus === 'ack' && waiting.beyondAck) return true;
    this.forget(frame.transaction, waiting);
    const error = errorIn(frame);
    if (error) waiting.reject(error);
    else waiting.resolve(frame);
    return true;
  }

  reject(id: string, error: Error): void {
    const waiting = this.pending.get(id);
    if (!waiting) return;
    this.forget(id, waiting);
    waiting.reject(error);
  }

  rejectAll(error: Error): void {
    for (const id of [...this.pending.keys()]) this.reject(id, error);
  }

  private forget(id: string, { timer }: Pending): void {
    clearTimeout(timer);
    this.pending.delete(id);
  }
}
