import type { Book } from '@anteroom/domain';
import type { Position } from '../engine/event-log';
import type { Change } from './change';

/** What is asked for: all of the domain's booking but what is given out here. */
export type Booking = Omit<Book, 'patient' | 'reference'>;

export interface BookingBy extends Pick<Change, 'asking' | 'clinics' | 'key' | 'happenedAt' | 'cause'> {
  /** Ask back where the same booking may be there already. */
  warnOfDouble?: boolean;
}

export interface Booked {
  id: string;
  reference: string;
  revision: number;
  position: Position;
}
