import type { CommandDefinition } from '../command';
import type { FactData } from '../consultation.events';
import { propose } from '../propose';

export type HoldCall = FactData<'CallHeld'>;

/** The patient waits inside the call, or no longer does. Quiet when that is known already, or when no call is on. */
export const holdCall: CommandDefinition<HoldCall> = {
  stem: 'hold-call',
  title: 'Hold the call, or take it up again',
  facts: ['CallHeld'],
  decide: ({ connection, call }, { kind }) =>
    connection === 'none' || (call.held ?? 'taken-up') === kind ? [] : [propose('CallHeld', { kind })],
};
