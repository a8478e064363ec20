import { ENDS, type Phase } from '../../pathway/vocabulary';

export const BEFORE_CONTACT: readonly Phase[] = ['booked', 'invited', 'arrived', 'waiting'];
/** Nobody is on the line any more, and nobody is to be called in as things stand. */
export const CONTACT_OVER: readonly Phase[] = ['wrapping-up', 'summarised', ...ENDS];
