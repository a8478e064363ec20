import { Body, Controller, Ip, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Line } from '../../consultation/fields';
import { ServerAddress } from '../../http/server-address';
import { Open } from '../../identity/asking';
import { putVisitCookie } from '../../visit/visit-cookie';
import { Visits } from '../../visit/visits';
import { GuestLinks } from '../guest-links';

export class ComeAsGuestBody {
  @Line(200)
  token!: string;
}

@ApiTags('Guest')
@Controller('guests')
export class ComeAsGuestHttp {
  constructor(
    private readonly links: GuestLinks,
    private readonly visits: Visits,
    private readonly address: ServerAddress,
  ) {}

  @Open()
  @Post()
  @ApiOperation({ operationId: 'come-as-guest', summary: "A companion's or interpreter's link; answers with a cookie for this one call" })
  async come(@Body() { token }: ComeAsGuestBody, @Ip() ip: string, @Res({ passthrough: true }) response: Response): Promise<{ visit: string }> {
    const { consultation, token: link, guest } = await this.links.bring(token, ip);
    const begun = await this.visits.begin(consultation, link, guest);
    putVisitCookie(response, begun, this.address.secure);
    putVisitCookie(response, begun, this.address.secure, '/api/guests');
    return { visit: begun.id };
  }
}
