import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { Problem } from '../http/problem';
import { Organisation } from '../organisation/organisation';
import { Credentials, plainSignInName } from './credentials';
import type { IdentityTables } from './identity.migrations';
import { Sessions } from './sessions';
import { Tries } from './tries';

const MINUTE = 60_000;

/** From a name and a password to a session's token. */
@Injectable()
export class StaffSignIn {
  private readonly perName: Tries;
  private readonly perAddress: Tries;

  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly organisation: Organisation,
    @Inject(CLOCK) clock: Clock,
    @Inject(OPERATIONAL) db: Kysely<IdentityTables>,
  ) {
    // Per name and address, so that nobody can lock a clinician out from elsewhere.
    this.perName = new Tries(db, clock, { what: 'password of a name at an address', most: 5, within: 15 * MINUTE });
    // One password tried on many names. A whole clinic shares an address, hence so many.
    this.perAddress = new Tries(db, clock, { what: 'password at an address', most: 100, within: 60 * MINUTE });
  }

  /** @throws Problem 401, the same for a wrong name, a wrong password and somebody suspended; 429 after too many. */
  async signIn(name: string, password: string, address: string): Promise<string> {
    const here = `${plainSignInName(name)} ${address}`;
    const ofAddress = await this.perAddress.begin(address);
    const ofName = await this.perName.begin(here).catch(async (error: unknown) => {
      await ofAddress.takeBack();
      throw error;
    });
    const credential = await this.credentials.byPassword(name, password);
    const member = credential && (await this.organisation.member(credential.staff));
    if (!credential || !member || member.suspended) {
      throw new Problem(401, 'wrong-name-or-password', 'Name and password do not belong together. Check both and try again.');
    }
    await ofName.succeeded();
    await ofAddress.takeBack();
    return this.sessions.start(member.id, credential.mustChange);
  }
}
