import { Problem } from '../http/problem';
import type { Other } from './double-bookings';

/** 409: a question to whoever books, answered by booking again with `evenIfBooked`. */
export const possibleDoubleBooking = (others: readonly Other[]): Problem =>
  new Problem(
    409,
    'possible-double-booking',
    'There is a booking that may be the same, or at the same time. Look at it, then book anyway if this is another one.',
    { others },
  );
