import type { Rule } from './rule';

/** A patient who could not have got through did not stay away. What was not measured is not known, and never fine. */
export const serviceWasAvailable: Rule = {
  name: 'service-was-available',
  kind: 'structural',
  answer: ({ world }) => world.serviceUp,
  sentence: () => 'The service was not up all the time, so the patient may have tried in vain. Ring them, or move the appointment.',
  notKnown: 'It is not known whether the service was up all the time, so the patient may have tried in vain. Ring them, or move the appointment.',
  cites: { rule: 'R8', words: 'establish contingency plans for when the technology fails' },
};
