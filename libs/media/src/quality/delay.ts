import type { Sample } from './sample';

/**
 * Milliseconds from one person's mouth to the other's ear: half the way of the sender, half the way of the receiver, and how long
 * the receiver's browser keeps it back. Each browser sees its own leg only, so where one is not known the whole is not.
 * Direct calls have one leg, which both see.
 */
export function delayBetween(sender: Sample, receiver: Sample, way: 'janus' | 'direct'): number | null {
  const legs = way === 'direct' ? [receiver.rttMs ?? sender.rttMs] : [sender.rttMs, receiver.rttMs];
  const parts = [...legs.map((rtt) => (rtt === null ? null : rtt / 2)), receiver.playoutMs];
  return parts.every((part) => part !== null) ? Math.round(parts.reduce((sum, part) => sum + part, 0)) : null;
}
