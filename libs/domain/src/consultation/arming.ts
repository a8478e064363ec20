import { after, before, type Instant, type Stamp } from '../kernel';
import type { Arranged } from '../pathway/arrange';
import type { Configuration } from '../pathway/configuration';
import type { Consultation } from './consultation.state';
import type { Reached } from './consultation.machine';

/** When a step happens: `at` truly, `now` as written down, `start` the agreed time after the step. */
export interface Moment {
  at: Instant;
  now: Instant;
  start: Instant;
  /** Booked after its own time: nobody is to be told anything. */
  past: boolean;
}

type Deadline = Arranged['deadlines'][number];

/** Deadlines of duties share one list with the pathway's own. */
export const dutyDeadline = (duty: string): string => `duty.${duty}`;

const wants = (deadline: Deadline, phase: string | null, { mode, connection }: Pick<Configuration, 'mode' | 'connection'>): boolean =>
  deadline.while.some((one) => one === phase) &&
  (!deadline.modes || deadline.modes.includes(mode)) &&
  (!deadline.connection || deadline.connection.includes(connection));

const dueOf = (deadline: Deadline, { at, start }: Moment): Instant => {
  const anchor = deadline.of === 'entering' ? at : start;
  return deadline.before ? before(anchor, deadline.before) : after(anchor, deadline.after ?? 'PT0M');
};

/** A late entry tells of waits that are long over, and a reminder for a time gone by is no reminder. */
const comesTooLate = (deadline: Deadline, due: Instant, now: Instant): boolean =>
  Date.parse(due) <= Date.parse(now) && (deadline.of === 'entering' || deadline.late === 'drop');

interface Change {
  armed: { id: string; due: Instant }[];
  cleared: string[];
}

type Fate = { is: 'as-it-was' } | { is: 'over' } | { is: 'due'; due: Instant };

const fateOf = (deadline: Deadline, consultation: Consultation, { phase, now }: Reached & { phase: string | null }, moment: Moment): Fate => {
  const wanted = wants(deadline, phase, now);
  const moved = deadline.of === 'appointment-start' && moment.start !== consultation.start;
  if (wanted && wants(deadline, consultation.phase, consultation) && !moved) return { is: 'as-it-was' };
  if (!wanted || moment.past) return { is: 'over' };
  const due = dueOf(deadline, moment);
  return comesTooLate(deadline, due, moment.now) ? { is: 'over' } : { is: 'due', due };
};

const ofStages = (arranged: Arranged, consultation: Consultation, reached: Reached, moment: Moment): Change => {
  const change: Change = { armed: [], cleared: [] };
  const phase = arranged.stages[reached.stage]?.phase ?? null;
  for (const deadline of arranged.deadlines) {
    const fate = fateOf(deadline, consultation, { ...reached, phase }, moment);
    if (fate.is === 'due') change.armed.push({ id: deadline.id, due: fate.due });
    if (fate.is === 'over' && consultation.deadlines.has(deadline.id)) change.cleared.push(deadline.id);
  }
  return change;
};

const ofDuties = (arranged: Arranged, consultation: Consultation, { now }: Reached, moment: Moment): Change => ({
  armed: [...now.duties]
    .filter((duty) => !consultation.duties.has(duty))
    .map((duty) => ({ id: dutyDeadline(duty), due: after(moment.at, arranged.pathway.duties[duty]?.due ?? 'PT0M') })),
  cleared: [...consultation.duties.keys()]
    .filter((duty) => !now.duties.has(duty))
    .map(dutyDeadline)
    .filter((id) => consultation.deadlines.has(id)),
});

/** Deadlines that a step arms and clears. One that has passed does not come back until its condition begins anew. */
export const arming = (
  arranged: Arranged,
  consultation: Consultation,
  reached: Reached,
  moment: Moment,
): Required<Pick<Stamp, 'armed' | 'cleared'>> => {
  const [stages, duties] = [ofStages, ofDuties].map((of) => of(arranged, consultation, reached, moment)) as [Change, Change];
  return {
    armed: [...stages.armed, ...duties.armed].map((one, index) => ({ ...one, epoch: consultation.epochs + index + 1 })),
    cleared: [...stages.cleared, ...duties.cleared],
  };
};
