import type { Consultation, ConsultationFact, Guest, GuestKind } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConsultationId } from '../../consultation/consultation-id';
import { ConsultationStreams } from '../../consultation/consultation-streams';
import { Readers } from '../../consultation/readers';
import { ServerAddress } from '../../http/server-address';
import { Asking, Roles, type AskingStaff } from '../../identity/asking';
import { guestAddress } from '../../message/guest-message';
import { GuestSecrets } from '../../message/guest-secrets';
import { contactsOf } from '../guest-contacts';
import { isOver } from '../guest-visit';

export interface GuestLine {
  guest: string;
  kind: GuestKind;
  /** Null once erased. */
  name: string | null;
  mobile: string | null;
  email: string | null;
  invitedAt: Instant;
  state: 'invited' | 'in-call' | 'withdrawn';
  /** To copy, as long as it opens anything. */
  link: string | null;
}

const stateOf = ({ guest, withdrawn }: Guest, present: readonly string[]): GuestLine['state'] => {
  if (withdrawn) return 'withdrawn';
  return present.includes(guest) ? 'in-call' : 'invited';
};

function lineOf(guest: Guest, facts: readonly ConsultationFact[], present: readonly string[]): Omit<GuestLine, 'link'> {
  const { name = null, mobile = null, email = null } = contactsOf(facts, guest.guest) ?? {};
  const invited = facts.findLast((fact) => fact.type === 'GuestInvited' && fact.data.guest === guest.guest);
  return { guest: guest.guest, kind: guest.kind, name, mobile, email, invitedAt: invited?.at ?? '', state: stateOf(guest, present) };
}

@ApiTags('Guest')
@Controller('consultations/:id/guests')
export class GuestsHttp {
  constructor(
    private readonly readers: Readers,
    private readonly streams: ConsultationStreams,
    private readonly secrets: GuestSecrets,
    private readonly address: ServerAddress,
  ) {}

  @Get()
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'guests', summary: 'Who was invited to the call beside the patient, and the link of each to copy' })
  async all(@Param('id', ConsultationId) id: string, @Asking() asking: AskingStaff): Promise<{ guests: GuestLine[] }> {
    const { facts } = await this.readers.open(asking, { consultation: id, what: 'guests' });
    const { consultation } = await this.streams.atHead(id);
    const guests = consultation.guests.map(async (guest) => ({ ...lineOf(guest, facts, consultation.call.present), link: await this.linkOf(guest, consultation) }));
    return { guests: await Promise.all(guests) };
  }

  private async linkOf({ token, withdrawn }: Guest, consultation: Consultation): Promise<string | null> {
    if (withdrawn || (await isOver(consultation, this.streams))) return null;
    const secret = await this.secrets.find(token);
    return secret && guestAddress(this.address.url, secret.token);
  }
}
