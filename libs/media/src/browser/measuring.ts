import { NOTHING_MEASURED, type Sample } from '../quality';
import type { Measured } from './call';
import { numberIn, rttIn, statisticsOf, type Statistic } from './statistics';

type Measurable = Pick<RTCPeerConnection, 'getStats'>;

interface Inbound {
  mid: string;
  kind: 'audio' | 'video';
  packetsReceived: number;
  packetsLost: number;
  jitter: number | null;
  jitterBufferDelay: number;
  jitterBufferEmittedCount: number;
  framesDecoded: number;
}

interface Before extends Inbound {
  /** Milliseconds, as performance.now gives them. */
  movedAt: number;
}

const inboundIn = (entries: readonly Statistic[]): Inbound[] =>
  entries.filter(({ type }) => type === 'inbound-rtp').map((entry) => {
    const number = (name: string): number => numberIn(entry, name) ?? 0;
    return {
      mid: String(entry.mid), kind: entry.kind as Inbound['kind'],
      packetsReceived: number('packetsReceived'), packetsLost: number('packetsLost'),
      jitter: numberIn(entry, 'jitter'),
      jitterBufferDelay: number('jitterBufferDelay'), jitterBufferEmittedCount: number('jitterBufferEmittedCount'),
      framesDecoded: number('framesDecoded'),
    };
  });

const worse = (one: number | null, other: number | null): number | null => (one === null || other === null ? (one ?? other) : Math.max(one, other));

/** Reads what the browser measured, and compares it with the time before. */
export class Measuring {
  private readonly before = new Map<string, Before>();

  /** `out` sends, `into` receives; they may be the same. */
  async measure(out: Measurable, into: Measurable, whose: (mid: string) => string | undefined): Promise<Measured> {
    const sent = await statisticsOf(out);
    const received = into === out ? sent : await statisticsOf(into);
    const rttMs = worse(rttIn(sent), rttIn(received));
    const of: Record<string, Sample> = {};
    for (const inbound of inboundIn(received)) {
      const person = whose(inbound.mid);
      if (person !== undefined) of[person] = { ...(of[person] ?? NOTHING_MEASURED), rttMs, ...this.compare(inbound) };
    }
    return { sample: { ...worstOf(Object.values(of)), rttMs }, of };
  }

  private compare(inbound: Inbound): Partial<Sample> {
    const now = performance.now();
    const before = this.before.get(inbound.mid);
    const moved = inbound.kind === 'video' ? inbound.framesDecoded !== before?.framesDecoded : inbound.packetsReceived !== before?.packetsReceived;
    const movedAt = !before || moved ? now : before.movedAt;
    this.before.set(inbound.mid, { ...inbound, movedAt });
    if (inbound.kind === 'video') return { frozenMs: Math.round(now - movedAt) };
    return { silentMs: Math.round(now - movedAt), ...sound(before, inbound) };
  }
}

function sound(before: Inbound | undefined, now: Inbound): Partial<Sample> {
  if (!before) return {};
  const received = now.packetsReceived - before.packetsReceived;
  const lost = Math.max(now.packetsLost - before.packetsLost, 0);
  const played = now.jitterBufferEmittedCount - before.jitterBufferEmittedCount;
  const kept = now.jitterBufferDelay - before.jitterBufferDelay;
  return {
    soundLost: received + lost > 0 ? lost / (received + lost) : null,
    jitterMs: received > 0 && now.jitter !== null ? Math.round(now.jitter * 1000) : null,
    playoutMs: played > 0 ? Math.round((kept / played) * 1000) : null,
  };
}

const worstOf = (samples: readonly Sample[]): Sample =>
  samples.reduce<Sample>((worst, sample) => ({
    rttMs: worse(worst.rttMs, sample.rttMs), playoutMs: worse(worst.playoutMs, sample.playoutMs),
    soundLost: worse(worst.soundLost, sample.soundLost), jitterMs: worse(worst.jitterMs, sample.jitterMs),
    frozenMs: worse(worst.frozenMs, sample.frozenMs), silentMs: worse(worst.silentMs, sample.silentMs),
  }), NOTHING_MEASURED);
