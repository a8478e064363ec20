import type { FactType } from '../consultation.events';

/** `superseded`: approved, and something it may tell was corrected since. */
export type LetterState = 'none' | 'drafted' | 'approved' | 'handed-on' | 'failed' | 'superseded';

const AFTER: Partial<Record<FactType, LetterState>> = {
  LetterDrafted: 'drafted',
  LetterApproved: 'approved',
  LetterHandedOn: 'handed-on',
  LetterFailed: 'failed',
};
const UNAPPROVED: readonly LetterState[] = ['none', 'drafted'];

export const letterAfter = (state: LetterState, fact: FactType): LetterState => {
  if (fact === 'EntryCorrected') return UNAPPROVED.includes(state) ? state : 'superseded';
  return AFTER[fact] ?? state;
};
