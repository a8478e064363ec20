import { refuse, type Role } from '../../kernel';
import type { Late } from '../../pathway/vocabulary';
import type { CommandDefinition } from '../command';
import type { FactType, ProposedFact } from '../consultation.events';
import { propose } from '../propose';

export interface PassDeadline {
  /** The pathway's name of the deadline, and which arming of it passed. */
  deadline: string;
  epoch: number;
  /** What the pathway says happens then. */
  then: FactType;
  /** Settled after its moment, because the service was down. */
  late: boolean;
  /** The pathway's word for that case. */
  whenLate: Late;
  tells?: Role;
  /** The duty that fell overdue. */
  duty?: string;
}

const whatPasses = (input: PassDeadline): ProposedFact | null => {
  const { deadline, late, whenLate, tells, duty } = input;
  switch (input.then) {
    case 'NotHereYetNoticed':
      return propose('NotHereYetNoticed', { late });
    case 'StaffAlerted':
      return propose('StaffAlerted', { about: deadline, tells: tells ?? 'reception' });
    case 'DutyFellOverdue':
      return propose('DutyFellOverdue', { duty: duty ?? deadline });
    case 'ReminderDue':
      return propose('ReminderDue', { reminder: deadline, stale: late && whenLate === 'drop' });
    default:
      return null;
  }
};

/**
 * A moment came that nobody had prevented: somebody is told or something is owed.
 * The clock never decides about a patient. Quiet when the deadline was cleared, or armed anew, meanwhile.
 */
export const passDeadline: CommandDefinition<PassDeadline> = {
  stem: 'pass-deadline',
  title: 'Note that a deadline has passed',
  facts: ['NotHereYetNoticed', 'StaffAlerted', 'DutyFellOverdue', 'ReminderDue'],
  decide: ({ deadlines }, input) => {
    const fact = whatPasses(input);
    if (!fact) return refuse('not-for-the-clock', 'Only a person may record this.');
    const { deadline: id, epoch } = input;
    return deadlines.get(id)?.epoch === epoch ? [{ ...fact, passes: { id, epoch } }] : [];
  },
};
