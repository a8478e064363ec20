import { NOTHING_MEASURED, type Sample } from '../quality';
import type { Call, CallParts, CallState, Measured } from './call';
import { DirectLine, type Signal } from './direct-line';

export interface DirectCallParts extends CallParts {
  /** As the others know us. */
  me: string;
  /** Who is in the call already. */
  peers: readonly string[];
  /** Hands a signal on to one of them. */
  send: (to: string, signal: Signal) => void;
}

/** Nobody is there yet, or everybody is heard and seen, or somebody is not. */
function together(states: readonly CallState[]): CallState {
  if (states.some((state) => state === 'lost')) return 'lost';
  return states.length > 0 && states.every((state) => state === 'up') ? 'up' : 'connecting';
}

/** A call from browser to browser, for a few people and without a server for media: one connection to each of the others. */
export class DirectCall implements Call {
  readonly way = 'direct';
  private readonly lines = new Map<string, DirectLine>();
  /** What came before we had begun. */
  private readonly early: [string, Signal][] = [];
  private local: MediaStream | undefined;
  private last: CallState = 'connecting';
  private over = false;

  constructor(private readonly parts: DirectCallParts) {}

  async start(local: MediaStream): Promise<void> {
    // A list of our own: what the page does with its stream is the page's business.
    this.local = new MediaStream(local.getTracks());
    for (const peer of this.parts.peers) this.lineTo(peer);
    for (const [from, signal] of this.early.splice(0)) this.heard(from, signal);
  }

  /** What another sent us. It may come before we were told of them, or from a page of theirs that was loaded again. */
  heard(from: string, signal: Signal): void {
    if (!this.local) return void this.early.push([from, signal]);
    const known = this.lines.get(from);
    if (known?.isStale(signal) ?? signal.to !== null) return;
    if (known?.isOutlived(signal)) this.drop(from);
    this.lineTo(from, known)?.heard(signal);
  }

  /** Somebody came into the call. */
  meet(id: string): void {
    this.lineTo(id);
  }

  /** Somebody is no longer in the call. */
  part(id: string): void {
    if (!this.lines.has(id)) return;
    this.drop(id);
    this.parts.told({ type: 'left', participant: id });
    this.tell();
  }

  async setLocal(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    this.keepLocal(kind, track);
    await Promise.all([...this.lines.values()].map(({ peer }) => peer.setLocal(kind, track)));
  }

  async restart(): Promise<void> {
    for (const { peer } of this.lines.values()) peer.restart();
  }

  async measure(): Promise<Measured> {
    const of: Record<string, Sample> = {};
    for (const [id, line] of this.lines) of[id] = (await line.measure(id)).of[id] ?? NOTHING_MEASURED;
    const [first] = Object.values(of);
    return { sample: first ?? NOTHING_MEASURED, of };
  }

  async leave(): Promise<void> {
    this.over = true;
    for (const id of [...this.lines.keys()]) this.drop(id);
  }

  private drop(id: string): void {
    this.lines.get(id)?.close();
    this.lines.delete(id);
  }

  private lineTo(id: string, before?: DirectLine): DirectLine | undefined {
    const known = this.lines.get(id);
    if (known || !this.local || this.over) return known;
    const { me, iceServers, relayOnly, send, told } = this.parts;
    const line = new DirectLine({
      configuration: { iceServers: [...iceServers], ...(relayOnly && { iceTransportPolicy: 'relay' }) },
      local: this.local,
      polite: me < id,
      send: (signal) => send(id, signal),
      came: (stream) => told({ type: 'came', participant: id, stream }),
      changed: () => this.tell(),
    }, before);
    this.lines.set(id, line);
    return line;
  }

  /** Whoever comes later is sent what is in use then. */
  private keepLocal(kind: 'audio' | 'video', track: MediaStreamTrack | null): void {
    for (const old of this.local?.getTracks() ?? []) if (old.kind === kind) this.local?.removeTrack(old);
    if (track) this.local?.addTrack(track);
  }

  private tell(): void {
    if (this.over) return;
    const state = together([...this.lines.values()].map((line) => line.state));
    if (state === this.last) return;
    this.last = state;
    this.parts.told({ type: 'state', state });
  }
}
