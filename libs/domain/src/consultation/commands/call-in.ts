import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type CallIn = Record<never, never>;

/** The clinician asks the patient in: opens the call, rings, or fetches them. */
export const callIn: CommandDefinition<CallIn> = {
  stem: 'call-in',
  title: 'Call the patient in',
  facts: ['PatientCalledIn'],
  decide: () => [propose('PatientCalledIn', {})],
};
