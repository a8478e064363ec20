import { Injectable } from '@nestjs/common';
import { type Actor, isRefused, refuse, type Refused } from '@anteroom/domain/kernel';
import { InTurn } from '../engine/in-turn';
import { type Changed, StreamWriter } from '../engine/stream-writer';
import { derivedUuid } from '../engine/uuid';
import { Credentials } from '../identity/credentials';
import { oneTimePassword } from '../identity/secrets';
import { Sessions } from '../identity/sessions';
import { Organisation } from '../organisation/organisation';
import { type Duties, foldStaff, type StaffFact, type StaffMember, type StaffName, staffStream } from '../organisation/staff.facts';

/** Who asks for a change, and the key that makes it happen once. */
export interface By {
  actor: Actor;
  command: string;
}

export interface Appointment extends StaffName, Duties {
  /** Chosen already, as for the demo; absent: one is made that has to be changed. */
  password?: string;
}

export interface Appointed extends Changed {
  id: string;
  /** Told once and kept nowhere; null where the person has a password already. */
  oneTimePassword: string | null;
}

const nobody = (): Refused => refuse('no-such-person', 'Nobody with that id was ever appointed.');

/** The one way to change who works here. In turn, so that two changes at once cannot leave the place without an administrator. */
@Injectable()
export class StaffRegister {
  private readonly inTurn = new InTurn();

  constructor(
    private readonly writer: StreamWriter,
    private readonly organisation: Organisation,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
  ) {}

  appoint({ password, ...whom }: Appointment, by: By): Promise<Appointed | Refused> {
    return this.inTurn.run(async () => {
      const id = derivedUuid('staff', by.command);
      const { roles, clinics, ...name } = whom;
      const unfit = (await this.nameTaken(name.signInName, id)) ?? (await this.unknownClinic(clinics));
      if (unfit) return unfit;
      const fact: StaffFact = { type: 'StaffMemberAppointed', data: { roles, clinics }, sealed: name };
      const changed = await this.write(id, by, (member) => (member ? refuse('appointed-already', 'This person was appointed already.') : fact));
      if (isRefused(changed)) return changed;
      if (changed.repeated) return { ...changed, id, oneTimePassword: null };
      const secret = password ?? oneTimePassword();
      await this.credentials.give(id, name.signInName, secret, password === undefined);
      return { ...changed, id, oneTimePassword: password === undefined ? secret : null };
    });
  }

  giveRoles(id: string, { roles, clinics }: Duties, by: By): Promise<Changed | Refused> {
    return this.inTurn.run(async () => {
      const last = roles.includes('administrator') ? null : await this.lastAdministrator(id);
      const unfit = last ?? (await this.unknownClinic(clinics));
      return unfit ?? this.write(id, by, (member) => (member ? { type: 'StaffRolesGiven', data: { roles, clinics } } : nobody()));
    });
  }

  suspend(id: string, reason: string, by: By): Promise<Changed | Refused> {
    return this.inTurn.run(async () => {
      const changed = (await this.lastAdministrator(id)) ?? (await this.write(id, by, (member) => suspension(member, reason)));
      if (!isRefused(changed)) await this.sessions.endAllOf(id);
      return changed;
    });
  }

  reinstate(id: string, reason: string, by: By): Promise<Changed | Refused> {
    return this.inTurn.run(() => this.write(id, by, (member) => reinstatement(member, reason)));
  }

  /** Signs the person out everywhere. The new password has to be changed at the next sign-in. */
  resetPassword(id: string, by: By): Promise<Appointed | Refused> {
    return this.inTurn.run(async () => {
      const known = await this.organisation.member(id);
      if (!known) return nobody();
      const changed = await this.write(id, by, (member) => (member ? { type: 'PasswordReset', data: {} } : nobody()));
      if (isRefused(changed)) return changed;
      if (changed.repeated) return { ...changed, id, oneTimePassword: null };
      const secret = oneTimePassword();
      await this.credentials.give(id, known.signInName, secret, true);
      await this.sessions.endAllOf(id);
      return { ...changed, id, oneTimePassword: secret };
    });
  }

  private async write(id: string, { actor, command }: By, decide: (member: StaffMember | null) => StaffFact | Refused): Promise<Changed | Refused> {
    const changed = await this.writer.change({ stream: staffStream(id), command, actor }, (history) => {
      const decided = decide(foldStaff(history));
      return isRefused(decided) ? decided : [decided];
    });
    if (!isRefused(changed)) await this.organisation.settle(changed.position);
    return changed;
  }

  private async nameTaken(signInName: string, id: string): Promise<Refused | null> {
    const owner = await this.credentials.ownerOf(signInName);
    const taken = owner !== null && owner !== id && (await this.organisation.member(owner)) !== null;
    return taken ? refuse('sign-in-name-taken', 'Somebody signs in with that name already. Choose another one.') : null;
  }

  private async unknownClinic(clinics: readonly string[]): Promise<Refused | null> {
    for (const clinic of clinics) {
      if (!(await this.organisation.clinic(clinic))) return refuse('no-such-clinic', `There is no clinic "${clinic}".`);
    }
    return null;
  }

  private async lastAdministrator(id: string): Promise<Refused | null> {
    const active = (await this.organisation.allMembers()).filter(({ roles, suspended }) => !suspended && roles.includes('administrator'));
    const last = active.length === 1 && active[0]?.id === id;
    return last ? refuse('last-administrator', 'This is the last administrator. Appoint another one first.') : null;
  }
}

const suspension = (member: StaffMember | null, reason: string): StaffFact | Refused => {
  if (!member) return nobody();
  return member.suspended ? refuse('suspended-already', 'This person is suspended already.') : { type: 'StaffMemberSuspended', data: {}, sealed: { reason } };
};

const reinstatement = (member: StaffMember | null, reason: string): StaffFact | Refused => {
  if (!member) return nobody();
  return member.suspended ? { type: 'StaffMemberReinstated', data: {}, sealed: { reason } } : refuse('not-suspended', 'This person is not suspended.');
};
