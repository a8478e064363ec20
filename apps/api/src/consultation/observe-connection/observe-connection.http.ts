import { observeConnection, type ObserveConnection } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

const STATES = ['established', 'degraded', 'lost'] as const;
const SIDES = ['patient', 'clinician', 'service', 'not-known'] as const;

export class ObserveConnectionBody extends CommandBody {
  @Choice(STATES)
  state!: (typeof STATES)[number];

  @Optional()
  @Text()
  why?: string;

  @Optional()
  @Choice(SIDES)
  side?: (typeof SIDES)[number];
}

export const ObserveConnectionHttp = commandSlice(
  observeConnection,
  ObserveConnectionBody,
  () => ({ state, why, side }): ObserveConnection => {
    if (state === 'established') return { state };
    return state === 'degraded' ? { state, ...(why && { why }) } : { state, ...(side && { side }) };
  },
);
