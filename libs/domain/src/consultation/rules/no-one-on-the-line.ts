import type { Rule } from './rule';

/** A consultation is not summarised while somebody may still be talking. */
export const noOneOnTheLine: Rule = {
  name: 'no-one-on-the-line',
  kind: 'gate',
  all: [{ connection: ['none'] }],
  sentence: () => 'End the call first.',
  cites: { hazard: 'A consultation is closed while the patient is still on the line and says what matters.' },
};
