import type { ForRecord, Standing } from '@anteroom/media/server';

/** A command that records it. */
export interface ToRecord {
  stem: 'note-call-media' | 'note-call-quality' | 'observe-connection';
  input: object;
}

const WHO: Readonly<Record<Standing, 'clinician' | 'guest' | 'patient'>> = { host: 'clinician', expected: 'patient', guest: 'guest' };
const WHY = { delay: 'They hear each other late', loss: 'Some of the sound is lost' } as const;

/** In the words of a consultation. `isOurs`: Janus or the way through it failed at the same time. */
export function toRecord(one: ForRecord, isOurs: boolean): ToRecord {
  switch (one.what) {
    case 'quality': return { stem: 'note-call-quality', input: { kind: one.band, toward: WHO[one.toward], delayMs: one.delayMs } };
    case 'media': return { stem: 'note-call-media', input: { kind: `${one.media}-${one.flows ? 'back' : 'lost'}`, of: WHO[one.of] } };
    case 'connection': return { stem: 'observe-connection', input: connection(one, isOurs) };
  }
}

function connection(one: Extract<ForRecord, { what: 'connection' }>, isOurs: boolean): object {
  if (one.state === 'established') return { state: 'established' };
  if (one.state === 'degraded') return { state: 'degraded', why: WHY[one.why] };
  const side = one.gone === 'both' ? 'not-known' : WHO[one.gone];
  return { state: 'lost', side: isOurs ? 'service' : side };
}
