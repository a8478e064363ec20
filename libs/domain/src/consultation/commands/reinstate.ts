import { refuse, type Instant } from '../../kernel';
import type { CommandDefinition } from '../command';
import { happened } from '../lateness';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';
import { appointmentMustBeAhead } from '../rules/appointment-must-be-ahead';

export interface Reinstate {
  kind: 'earlier-stage' | 'new-appointment';
  /** Of the new appointment, with `minutes`. */
  start?: Instant;
  minutes?: number;
  reason: string;
}

/** An end recorded by mistake is taken back: to where the patient was, or to a new appointment. */
export const reinstate: CommandDefinition<Reinstate> = {
  stem: 'reinstate',
  title: 'Take back a mistaken end',
  facts: ['Reinstated'],
  decide: (_consultation, { kind, start, minutes, reason }, ask) => {
    const unexplained = aReasonMustBeGiven(reason);
    if (unexplained) return unexplained;
    if (kind === 'earlier-stage') return [propose('Reinstated', { kind }, { reason })];
    if (!start || !minutes)
      return refuse('new-appointment-needs-a-time', 'Give the new appointment a time and a length in minutes.');
    return appointmentMustBeAhead(start, happened(ask)) ?? [propose('Reinstated', { kind, start, minutes }, { reason })];
  },
};
