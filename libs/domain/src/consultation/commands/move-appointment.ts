import type { Instant } from '../../kernel';
import type { CommandDefinition } from '../command';
import { happened } from '../lateness';
import { propose } from '../propose';
import { appointmentMustBeAhead } from '../rules/appointment-must-be-ahead';

export interface MoveAppointment {
  start: Instant;
  minutes: number;
  /** As before when absent. */
  clinician?: string | null;
  by: 'patient' | 'clinic';
  reason?: string;
}

/** The patient is seen at another time, or by another clinician; whether they had arrived is forgotten with the old time. */
export const moveAppointment: CommandDefinition<MoveAppointment> = {
  stem: 'move-appointment',
  title: 'Move the appointment',
  facts: ['AppointmentMoved'],
  decide: (consultation, { start, minutes, clinician = consultation.clinician, by, reason }, ask) =>
    appointmentMustBeAhead(start, happened(ask)) ?? [
      propose('AppointmentMoved', { start, minutes, clinician, by }, { reason }),
    ],
};
