import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';
import { letterWasHandedOn } from '../rules/letter-was-handed-on';

export interface ReportLetterFailure {
  reason: string;
}

/** The letter did not reach the GP, and is owed again. */
export const reportLetterFailure: CommandDefinition<ReportLetterFailure> = {
  stem: 'report-letter-failure',
  title: 'Report that the GP letter did not arrive',
  facts: ['LetterFailed'],
  decide: (consultation, { reason }) =>
    letterWasHandedOn(consultation) ?? aReasonMustBeGiven(reason) ?? [propose('LetterFailed', {}, { reason })],
};
