import { invitePatient, type InvitePatient } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Flag, Line, Optional } from '../fields';

export class InvitePatientBody extends CommandBody {
  @Choice<InvitePatient['channel']>(['email', 'letter', 'telephone'])
  channel!: InvitePatient['channel'];

  /** Left out: the clinic's. */
  @Optional()
  @Line(40)
  backupNumber?: string;

  /** Left out: the clinic's. */
  @Optional()
  @Line(40)
  ringingFrom?: string;

  /** The former link stops working. */
  @Optional()
  @Flag()
  newLink?: boolean;
}

export const InvitePatientHttp = commandSlice(invitePatient, InvitePatientBody, (completion) => async (sent, consultation) => {
  const { backupNumber, ringingNumber } = await completion.clinicOf(consultation);
  return { backupNumber, ringingFrom: ringingNumber, ...sent, ...(await completion.freshLink(consultation)) };
});
