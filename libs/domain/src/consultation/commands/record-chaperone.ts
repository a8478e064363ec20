import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordChaperone {
  kind: 'offered' | 'declined' | 'present';
  name?: string;
}

/** A chaperone was offered, was declined, or is there. */
export const recordChaperone: CommandDefinition<RecordChaperone> = {
  stem: 'record-chaperone',
  title: 'Record the chaperone',
  facts: ['ChaperoneRecorded'],
  decide: (_consultation, { kind, name }) => [propose('ChaperoneRecorded', { kind }, { name })],
};
