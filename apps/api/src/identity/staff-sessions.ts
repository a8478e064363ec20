import { Injectable } from '@nestjs/common';
import { Organisation } from '../organisation/organisation';
import type { SignedIn } from './asking';
import { type Session, Sessions } from './sessions';

/** A session together with the person it belongs to. */
@Injectable()
export class StaffSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly organisation: Organisation,
  ) {}

  async find(token: string): Promise<SignedIn | null> {
    return this.withPerson(await this.sessions.find(token));
  }

  /** For a stream that is already open: does not count as a sign of life. */
  async look(key: string): Promise<SignedIn | null> {
    return this.withPerson(await this.sessions.look(key));
  }

  private async withPerson(session: Session | null): Promise<SignedIn | null> {
    const member = session && (await this.organisation.member(session.staff));
    if (!session || !member || member.suspended) return null;
    const { id, name, roles } = member;
    return { session, asking: { id, name, roles, clinics: this.organisation.clinicsOpenTo(member) } };
  }
}
