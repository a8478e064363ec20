import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface LockVisit {
  /** How many wrong birth dates were given. */
  tries: number;
}

/** Too many wrong birth dates: the link admits nobody until reception has unlocked it. Quiet when locked already. */
export const lockVisit: CommandDefinition<LockVisit> = {
  stem: 'lock-visit',
  title: 'Lock the link',
  facts: ['VisitLocked'],
  decide: ({ link }, { tries }) => (link && !link.locked ? [propose('VisitLocked', { tries })] : []),
};
