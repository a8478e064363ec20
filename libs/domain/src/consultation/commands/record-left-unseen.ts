import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface RecordLeftUnseen {
  reason: string;
}

/** The patient had arrived and went, or was never seen: they are rung, and nothing is held against them. */
export const recordLeftUnseen: CommandDefinition<RecordLeftUnseen> = {
  stem: 'record-left-unseen',
  title: 'Record that the patient left without being seen',
  facts: ['LeftUnseenRecorded'],
  decide: (_consultation, { reason }) => aReasonMustBeGiven(reason) ?? [propose('LeftUnseenRecorded', {}, { reason })],
};
