import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface CancelConsultation {
  by: 'patient' | 'clinic';
  reason: string;
}

/** The consultation will not take place: the patient or the clinic has cancelled it. */
export const cancelConsultation: CommandDefinition<CancelConsultation> = {
  stem: 'cancel-consultation',
  title: 'Cancel the consultation',
  facts: ['ConsultationCancelled'],
  decide: (_consultation, { by, reason }) =>
    aReasonMustBeGiven(reason) ?? [propose('ConsultationCancelled', { by }, { reason })],
};
