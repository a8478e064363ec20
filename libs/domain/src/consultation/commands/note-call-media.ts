import type { CommandDefinition } from '../command';
import type { FactData } from '../consultation.events';
import { isLoss, mediumOf } from '../folding-call';
import { propose } from '../propose';

export type NoteCallMedia = FactData<'CallMediaChanged'>;

/** Somebody's sound or picture went away or came back. Quiet when that is known already, or when no call is on. */
export const noteCallMedia: CommandDefinition<NoteCallMedia> = {
  stem: 'note-call-media',
  title: 'Note that sound or picture is lost or back',
  facts: ['CallMediaChanged'],
  decide: ({ connection, call }, { kind, of }) =>
    connection === 'none' || call.away.includes(mediumOf(kind, of)) === isLoss(kind) ? [] : [propose('CallMediaChanged', { kind, of })],
};
