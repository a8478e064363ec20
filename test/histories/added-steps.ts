import type { Step } from './lives';

/** On a pathway that adds two steps. */
export const ADDED = {
  triage: { phase: 'waiting', before: 'opening', by: ['clinician'] },
  interpreter: { phase: 'opening', before: 'consulting', by: ['clinician'], skip: ['clinician'] },
} as const;
export const withAddedSteps: readonly Step[] = [
  ['reception', 'invite-patient', { channel: 'letter' }],
  ['reception', 'record-arrival', { how: 'reception' }],
  ['clinician', 'call-in'],
  ['clinician', 'complete-added-stage', { stage: 'triage', answers: { weight: 71, fasting: false } }],
  ['clinician', 'confirm-identity', { how: 'document' }],
  ['clinician', 'check-opening', { kind: 'in-person', freeToTalk: true, othersPresent: false }],
  ['clinician', 'skip-added-stage', { stage: 'interpreter', reason: 'Speaks English' }],
];
