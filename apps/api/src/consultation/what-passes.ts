import type { PassDeadline, Pathway } from '@anteroom/domain';

type What = Pick<PassDeadline, 'then' | 'whenLate' | 'tells' | 'duty'>;

const DUTY = 'duty.';

/** What passing a deadline of this name means: a duty fell overdue, or what the pathway says; `null` for one it does not know. */
export const whatPasses = ({ deadlines, duties }: Pathway, name: string): What | null => {
  if (name.startsWith(DUTY)) {
    const duty = name.slice(DUTY.length);
    return Object.hasOwn(duties, duty) ? { then: 'DutyFellOverdue', whenLate: 'fire', duty } : null;
  }
  const deadline = Object.hasOwn(deadlines, name) ? deadlines[name] : undefined;
  return deadline ? { then: deadline.then as PassDeadline['then'], whenLate: deadline.late, ...(deadline.tells && { tells: deadline.tells }) } : null;
};
