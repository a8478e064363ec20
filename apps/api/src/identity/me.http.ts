import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length, MinLength } from 'class-validator';
import { type Kysely } from 'kysely';
import { type Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { malformed, Problem } from '../http/problem';
import { OwnSession, type StaffRequest, WhileLocked } from './asking';
import { Credentials } from './credentials';
import { type IdentityTables } from './identity.migrations';
import { me, type Me } from './me';
import { type Session, Sessions } from './sessions';
import { StaffSessions } from './staff-sessions';
import { Tries } from './tries';

const MINUTE = 60_000;
const SHORTEST = 12;

class Unlock {
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, 200)
  password!: string;
}

class ChangePassword {
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, 200)
  current!: string;

  /** Length is what makes a password strong (NCSC: three random words); no rules about signs. */
  @ApiProperty({ format: 'password', minLength: SHORTEST })
  @IsString()
  @MinLength(SHORTEST, { message: `The new password must have at least ${SHORTEST} characters; three random words do well.` })
  @Length(1, 200)
  password!: string;
}

@ApiTags('Identity')
@WhileLocked()
@Controller('me')
export class MeController {
  private readonly tries: Tries;

  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly staffSessions: StaffSessions,
    @Inject(CLOCK) clock: Clock,
    @Inject(OPERATIONAL) db: Kysely<IdentityTables>,
  ) {
    this.tries = new Tries(db, clock, { what: 'password of a session', most: 5, within: 15 * MINUTE });
  }

  @Get()
  own(@Req() { signedIn }: StaffRequest): Me {
    if (!signedIn) throw new Error('Not guarded');
    return me(signedIn);
  }

  @Post('lock')
  @HttpCode(204)
  async lock(@OwnSession() { key }: Session): Promise<void> {
    await this.sessions.lock(key);
  }

  @Post('unlock')
  @HttpCode(200)
  async unlock(@Body() { password }: Unlock, @OwnSession() session: Session): Promise<Me> {
    await this.mustKnow(session, password);
    await this.sessions.unlock(session.key);
    return this.again(session.key);
  }

  /** Everybody else who was signed in with the old password is signed out. */
  @Post('password')
  @HttpCode(200)
  async changePassword(@Body() { current, password }: ChangePassword, @OwnSession() session: Session): Promise<Me> {
    if (session.locked) throw new Problem(401, 'locked', 'The session is locked. Enter your password to go on.');
    if (current === password) throw malformed([{ field: 'password', sentence: 'The new password must be another one.' }]);
    await this.mustKnow(session, current);
    await this.credentials.changePassword(session.staff, password, false);
    await this.sessions.endAllOf(session.staff, session.key);
    await this.sessions.passwordChanged(session.key);
    return this.again(session.key);
  }

  private async mustKnow({ key, staff }: Session, password: string): Promise<void> {
    const attempt = await this.tries.begin(key);
    if (await this.credentials.isPasswordOf(staff, password)) return attempt.succeeded();
    throw new Problem(403, 'wrong-password', 'That is not your password.');
  }

  private async again(key: string): Promise<Me> {
    const signedIn = await this.staffSessions.look(key);
    if (!signedIn) throw new Problem(401, 'not-signed-in', 'Sign in again.');
    return me(signedIn);
  }
}
