import type { CommandDefinition } from '../command';
import type { FactData } from '../consultation.events';
import { propose } from '../propose';

export type NoteCallWay = FactData<'CallWayChanged'>;

/** Sound and picture travel another way, and why. Quiet when that is known already, or when no call is on. */
export const noteCallWay: CommandDefinition<NoteCallWay> = {
  stem: 'note-call-way',
  title: 'Note how sound and picture travel',
  facts: ['CallWayChanged'],
  decide: ({ connection, call }, { kind, why }) =>
    connection === 'none' || call.way === kind ? [] : [propose('CallWayChanged', { kind, why })],
};
