import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface DeclareRepeatUnneeded {
  reason: string;
}

/** A clinician finds that no further appointment is needed, and says why. */
export const declareRepeatUnneeded: CommandDefinition<DeclareRepeatUnneeded> = {
  stem: 'declare-repeat-unneeded',
  title: 'Declare the repeat appointment unneeded',
  facts: ['RepeatAppointmentDeclaredUnneeded'],
  decide: (_consultation, { reason }) =>
    aReasonMustBeGiven(reason) ?? [propose('RepeatAppointmentDeclaredUnneeded', {}, { reason })],
};
