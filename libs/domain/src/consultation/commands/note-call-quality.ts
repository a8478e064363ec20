import type { CommandDefinition } from '../command';
import type { FactData } from '../consultation.events';
import { propose } from '../propose';

export type NoteCallQuality = FactData<'CallQualityChanged'>;

/** How one side hears the other has changed. Quiet when that is known already, or when no call is on. */
export const noteCallQuality: CommandDefinition<NoteCallQuality> = {
  stem: 'note-call-quality',
  title: 'Note how good the call is',
  facts: ['CallQualityChanged'],
  decide: ({ connection, call }, { kind, toward, delayMs }) =>
    connection === 'none' || call.quality[toward] === kind ? [] : [propose('CallQualityChanged', { kind, toward, delayMs })],
};
