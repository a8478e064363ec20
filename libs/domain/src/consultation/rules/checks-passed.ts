import type { Rule } from './rule';

/** Who waits for a video call has been seen to be able to take it. It never keeps a clinician from calling in. */
export const checksPassed: Rule = {
  name: 'checks-passed',
  kind: 'structural',
  all: [{ known: ['checks'] }],
  sentence: () => 'Check camera, microphone and connection first, or switch to telephone.',
  cites: { rule: 'R6', words: 'Patients should be invited to confirm that they can see and hear clearly' },
};
