import { after, inWords } from '../../kernel';
import type { Rule } from './rule';

/** Nobody has stayed away before the appointed time, and a little longer, is over. */
export const appointmentTimePassed: Rule = {
  name: 'appointment-time-passed',
  kind: 'structural',
  takes: ['grace'],
  answer: ({ consultation, at }, { grace = 'PT0M' }) => Date.parse(at) >= Date.parse(after(consultation.start, grace)),
  sentence: ({ grace = 'PT0M' }) => `It is too early for that: wait until ${inWords(grace)} after the agreed time.`,
  cites: { hazard: 'A patient who is a little late is recorded as not having attended.' },
};
