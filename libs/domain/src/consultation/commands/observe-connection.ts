import type { CommandDefinition } from '../command';
import type { Connection } from '../../pathway/vocabulary';
import type { ProposedFact } from '../consultation.events';
import { propose } from '../propose';

export type ObserveConnection =
  | { state: 'established' }
  | { state: 'degraded'; why?: string }
  | { state: 'lost'; side?: 'patient' | 'clinician' | 'service' | 'not-known' };

const established = (): ProposedFact => propose('ConnectionEstablished', {});

const whatIsNew = (connection: Connection, seen: ObserveConnection): ProposedFact[] => {
  const up = connection === 'up';
  switch (seen.state) {
    case 'established':
      return up ? [] : [established()];
    // A line that was not up before is up now, and bad.
    case 'degraded':
      return connection === 'degraded'
        ? []
        : [...(up ? [] : [established()]), propose('ConnectionDegraded', { why: seen.why })];
    case 'lost':
      return connection === 'lost' ? [] : [propose('ConnectionLost', { side: seen.side })];
  }
};

/** What the line between patient and clinician was seen to do. Quiet when that is known already, or when no call is on. */
export const observeConnection: CommandDefinition<ObserveConnection> = {
  stem: 'observe-connection',
  title: 'Note what the connection does',
  facts: ['ConnectionEstablished', 'ConnectionDegraded', 'ConnectionLost'],
  decide: ({ connection }, seen) => (connection === 'none' ? [] : whatIsNew(connection, seen)),
};
