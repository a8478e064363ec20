import type { CommandDefinition } from '../command';
import type { Gate } from '../consultation.events';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface PassGate {
  kind: Gate;
  reason: string;
}

/** The clinician meets the patient although something is missing, says why, and has it reviewed afterwards. */
export const passGate: CommandDefinition<PassGate> = {
  stem: 'pass-gate',
  title: 'Go ahead with a reason',
  facts: ['GatePassed'],
  decide: (_consultation, { kind, reason }) => aReasonMustBeGiven(reason) ?? [propose('GatePassed', { kind }, { reason })],
};
