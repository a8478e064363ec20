import type { Instant } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface BookRepeatAppointment {
  /** Id of the consultation that follows this one, when it is booked here. */
  consultation?: string | null;
  start?: Instant | null;
  note?: string;
}

/** The next appointment is booked, here or in another system. */
export const bookRepeatAppointment: CommandDefinition<BookRepeatAppointment> = {
  stem: 'book-repeat-appointment',
  title: 'Record the repeat appointment',
  facts: ['RepeatAppointmentBooked'],
  decide: (_consultation, { consultation = null, start = null, note }) => [
    propose('RepeatAppointmentBooked', { consultation, start }, { note }),
  ],
};
