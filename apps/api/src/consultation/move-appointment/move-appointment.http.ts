import { moveAppointment, type MoveAppointment } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Id, Moment, Nullable, Optional, Text, Whole } from '../fields';

export class MoveAppointmentBody extends CommandBody {
  @Moment()
  start!: string;

  @Whole(1, 600)
  minutes!: number;

  @Nullable()
  @Id()
  clinician?: string | null;

  @Choice<MoveAppointment['by']>(['patient', 'clinic'])
  by!: MoveAppointment['by'];

  @Optional()
  @Text()
  reason?: string;
}

export const MoveAppointmentHttp = commandSlice(moveAppointment, MoveAppointmentBody);
