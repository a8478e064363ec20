import { bookRepeatAppointment } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Id, Moment, Nullable, Optional, Text } from '../fields';

export class BookRepeatAppointmentBody extends CommandBody {
  @Nullable()
  @Id()
  consultation?: string | null;

  @Nullable()
  @Moment()
  start?: string | null;

  @Optional()
  @Text()
  note?: string;
}

export const BookRepeatAppointmentHttp = commandSlice(bookRepeatAppointment, BookRepeatAppointmentBody);
