import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { Request, Response } from 'express';
import { Problem } from '../http/problem';
import { ServerAddress } from '../http/server-address';
import { Open } from './asking';
import { me, type Me } from './me';
import { keyOf } from './secrets';
import { putCookie, takeCookie, tokenOf } from './session-cookie';
import { Sessions } from './sessions';
import { StaffSessions } from './staff-sessions';
import { StaffSignIn } from './staff-sign-in';

class SignIn {
  @ApiProperty({ example: 'nadia' })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, 200)
  password!: string;
}

@ApiTags('Identity')
@Controller()
export class SignInController {
  constructor(
    private readonly staffSignIn: StaffSignIn,
    private readonly sessions: Sessions,
    private readonly staffSessions: StaffSessions,
    private readonly address: ServerAddress,
  ) {}

  @Open()
  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Body() { name, password }: SignIn, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Me> {
    const token = await this.staffSignIn.signIn(name, password, String(request.ip));
    const before = tokenOf(request);
    if (before) await this.sessions.end(keyOf(before));
    const signedIn = await this.staffSessions.look(keyOf(token));
    if (!signedIn) throw new Problem(401, 'not-signed-in', 'Sign in again.');
    putCookie(response, token, this.address.secure);
    return me(signedIn);
  }

  /** Also where the session is gone already: whoever wants to be out is out. */
  @Open()
  @Post('sign-out')
  @HttpCode(204)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = tokenOf(request);
    if (token) await this.sessions.end(keyOf(token));
    takeCookie(response, this.address.secure);
  }
}
