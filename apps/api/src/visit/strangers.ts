import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import type { IdentityTables } from '../identity/identity.migrations';
import { Tries } from '../identity/tries';
import { VisitLinks, type Brought, type Link } from './visit-links';
import { linkNotKnown } from './visit-problems';

const MINUTE = 60_000;

/** Finds links for people we do not know yet, and lets no address guess many. */
@Injectable()
export class Strangers {
  private readonly tries: Tries;

  constructor(
    private readonly links: VisitLinks,
    @Inject(CLOCK) clock: Clock,
    @Inject(OPERATIONAL) db: Kysely<IdentityTables>,
  ) {
    // A whole clinic may share one address; a code has 45 bits, so fifty guesses are worth nothing.
    this.tries = new Tries(db, clock, { what: 'link at an address', most: 50, within: 15 * MINUTE });
  }

  /** @throws Problem 404 for a link that was never given out, 429 after many of those. */
  async bring(what: Brought, address: string): Promise<Link> {
    await this.tries.mustBeFew(address);
    const link = await this.links.find(what);
    if (link) return link;
    await this.tries.failed(address);
    throw linkNotKnown();
  }
}
