import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface DeclareExaminationInadequate {
  reason: string;
}

/** What could be examined this way is not enough: the patient has to be seen in person. */
export const declareExaminationInadequate: CommandDefinition<DeclareExaminationInadequate> = {
  stem: 'declare-examination-inadequate',
  title: 'Find the examination inadequate',
  facts: ['ExaminationFoundInadequate'],
  decide: (_consultation, { reason }) =>
    aReasonMustBeGiven(reason) ?? [propose('ExaminationFoundInadequate', {}, { reason })],
};
