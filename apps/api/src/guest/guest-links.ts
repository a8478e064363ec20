import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { ConsultationStreams } from '../consultation/consultation-streams';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import type { IdentityTables } from '../identity/identity.migrations';
import { Tries } from '../identity/tries';
import { GuestSecrets } from '../message/guest-secrets';
import { hashOfToken } from '../message/visit-secrets';
import { Organisation } from '../organisation/organisation';
import { guestCallOver, guestLinkNotKnown, guestLinkWithdrawn } from './guest-problems';
import { isOver, standing, type InvitedGuest } from './guest-visit';

const MINUTE = 60_000;

/** Finds whose link it is for somebody we do not know yet, and lets no address guess many. */
@Injectable()
export class GuestLinks {
  private readonly tries: Tries;

  constructor(
    private readonly secrets: GuestSecrets,
    private readonly streams: ConsultationStreams,
    private readonly organisation: Organisation,
    @Inject(CLOCK) clock: Clock,
    @Inject(OPERATIONAL) db: Kysely<IdentityTables>,
  ) {
    // Interpreters of one agency share an address; 192 bits are guessed by nobody.
    this.tries = new Tries(db, clock, { what: 'guest link at an address', most: 50, within: 15 * MINUTE });
  }

  /** @throws Problem 404 for a link that was never given out, 429 after many of those, 409 for one that opens nothing any more. */
  async bring(token: string, address: string): Promise<InvitedGuest & { consultation: string }> {
    await this.tries.mustBeFew(address);
    const hash = hashOfToken(token);
    const secret = await this.secrets.find(hash);
    const consultation = secret && (await this.streams.atHead(secret.consultation)).consultation;
    const clinic = consultation?.guests.some(({ guest }) => guest === secret?.guest) ? await this.organisation.clinic(consultation.clinic) : null;
    if (!consultation || !clinic) {
      await this.tries.failed(address);
      throw guestLinkNotKnown();
    }
    const guest = standing(consultation, secret.guest, hash);
    if (!guest) throw guestLinkWithdrawn(clinic);
    if (await isOver(consultation, this.streams)) throw guestCallOver(clinic);
    return { ...guest, consultation: consultation.id };
  }
}
