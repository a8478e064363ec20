import type { FromBrowser, Said, Way } from '../../protocol';
import type { Seat } from './seat';

/** What happened in a call, for whoever owns it. */
export type RoomEvent =
  | { what: 'came' | 'came-back' | 'lost'; seat: Seat }
  /** `moved`: they go on from another page, on another seat. `by`: the host who put them out, where one did. */
  | { what: 'left'; seat: Seat; how: 'left' | 'lost' | 'moved' | 'removed'; by?: Seat | null }
  /** They were told how to come in, and what opens the room to them; nothing does any more. */
  | { what: 'entered' | 'withdrawn'; seat: Seat }
  | { what: 'sample'; seat: Seat; message: Extract<FromBrowser, { type: 'sample' }> }
  | { what: 'said'; said: Said }
  /** Sound and picture travel another way from now on; `why` is null where that is how the call begins. */
  | { what: 'way'; way: Way | undefined; why: string | null }
  | { what: 'admitted'; seat: Seat; by: Seat | null }
  /** `by`: the host who did it; null: whoever owns the call. */
  | { what: 'held'; why: 'on-hold' | 'ringing' | 'put-back'; by: Seat | null }
  | { what: 'taken-up'; by: Seat };
