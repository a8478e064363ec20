import { inviteGuest, type InviteGuest } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Email, Id, Line, Optional } from '../fields';

export class InviteGuestBody extends CommandBody {
  /** Somebody who was invited already: they get a new link, and the one before opens nothing. */
  @Optional()
  @Id()
  guest?: string;

  @Choice<InviteGuest['kind']>(['companion', 'interpreter'])
  kind!: InviteGuest['kind'];

  @Line(120)
  name!: string;

  @Optional()
  @Line(40)
  mobile?: string;

  @Optional()
  @Email()
  email?: string;
}

/** The link itself is read under `…/guests`, as often as it is needed: the answer of a command may be lost. */
export const InviteGuestHttp = commandSlice(inviteGuest, InviteGuestBody, (completion) => async (sent, consultation) => ({
  ...sent,
  ...(await completion.freshGuest(consultation, sent.guest)),
}));
