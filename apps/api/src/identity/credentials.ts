import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import type { IdentityTables } from './identity.migrations';
import { hashPassword, passwordMatches } from './password-hash';

export interface Credential {
  staff: string;
  mustChange: boolean;
}

/** Capitals, blanks around it and letters typed another way do not make another name. */
export const plainSignInName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Sign-in names and what is kept of passwords. */
@Injectable()
export class Credentials {
  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<IdentityTables>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whose name this is, if anybody's. */
  async ownerOf(signInName: string): Promise<string | null> {
    return (await this.named(signInName))?.staff ?? null;
  }

  /** Takes the name away from whoever had it: ask ownerOf first. */
  async give(staff: string, signInName: string, password: string, mustChange: boolean): Promise<void> {
    const secret = await this.secret(password, mustChange);
    const named = { sign_in_name: plainSignInName(signInName), ...secret };
    await this.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('credentials').where('sign_in_name', '=', named.sign_in_name).where('staff', '!=', staff).execute();
      await trx.insertInto('credentials').values({ staff, ...named }).onConflict((conflict) => conflict.column('staff').doUpdateSet(named)).execute();
    });
  }

  async changePassword(staff: string, password: string, mustChange: boolean): Promise<void> {
    await this.db.updateTable('credentials').set(await this.secret(password, mustChange)).where('staff', '=', staff).execute();
  }

  async byPassword(signInName: string, password: string): Promise<Credential | null> {
    const row = await this.named(signInName);
    const matches = await passwordMatches(password, row?.hash ?? null);
    return row && matches ? { staff: row.staff, mustChange: row.must_change === 1 } : null;
  }

  async isPasswordOf(staff: string, password: string): Promise<boolean> {
    return passwordMatches(password, (await this.of(staff))?.hash ?? null);
  }

  private named(signInName: string) {
    return this.db.selectFrom('credentials').selectAll().where('sign_in_name', '=', plainSignInName(signInName)).executeTakeFirst();
  }

  private of(staff: string) {
    return this.db.selectFrom('credentials').selectAll().where('staff', '=', staff).executeTakeFirst();
  }

  private async secret(password: string, mustChange: boolean) {
    return { hash: await hashPassword(password), must_change: Number(mustChange), changed_at: this.clock.now().getTime() };
  }
}
