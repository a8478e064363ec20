import { Body, Controller, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Date8601 } from '../../consultation/fields';
import { ServerAddress } from '../../http/server-address';
import { Open } from '../../identity/asking';
import { BirthDates } from '../birth-dates';
import { brought, BroughtBody } from '../brought-body';
import { putDeviceCookie } from '../device-cookie';
import { LinkTries } from '../link-tries';
import { Strangers } from '../strangers';
import { putVisitCookie } from '../visit-cookie';
import { birthDateNotKnown, linkIs } from '../visit-problems';
import { Visits } from '../visits';

export class OpenVisitBody extends BroughtBody {
  @Date8601()
  dateOfBirth!: string;
}

@ApiTags('Visit')
@Controller('visits')
export class OpenVisitHttp {
  constructor(
    private readonly strangers: Strangers,
    private readonly birthDates: BirthDates,
    private readonly linkTries: LinkTries,
    private readonly visits: Visits,
    private readonly address: ServerAddress,
  ) {}

  @Open()
  @Post()
  @ApiOperation({ operationId: 'open-visit', summary: 'Confirm the date of birth; answers with a cookie for this one visit' })
  async open(
    @Body() body: OpenVisitBody,
    @Ip() ip: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ visit: string }> {
    const link = await this.strangers.bring(brought(body), ip);
    const { state, clinic, record, consultation } = link;
    if (state !== 'open') throw linkIs(state, clinic);
    const known = record.patient?.dateOfBirth;
    if (!known) throw birthDateNotKnown(clinic);
    await this.birthDates.confirm(link, known, body.dateOfBirth);
    await this.linkTries.note(consultation);
    const begun = await this.visits.begin(consultation.id, link.hash);
    putVisitCookie(response, begun, this.address.secure);
    putDeviceCookie(request, response, this.address.secure);
    return { visit: begun.id };
  }
}
