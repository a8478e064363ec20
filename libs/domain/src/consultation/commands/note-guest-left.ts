import type { CommandDefinition } from '../command';
import type { FactData } from '../consultation.events';
import { propose } from '../propose';

export type NoteGuestLeft = FactData<'GuestLeft'>;

/** A guest is no longer there, and how they went. Quiet when they were not in. */
export const noteGuestLeft: CommandDefinition<NoteGuestLeft> = {
  stem: 'note-guest-left',
  title: 'Note that a guest left',
  facts: ['GuestLeft'],
  decide: ({ call }, { kind, guest, how, by }) =>
    call.present.includes(guest) ? [propose('GuestLeft', { kind, guest, how, ...(by && { by }) })] : [],
};
