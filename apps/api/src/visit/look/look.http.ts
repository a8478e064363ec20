import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../../identity/asking';
import { brought, BroughtBody } from '../brought-body';
import { Strangers } from '../strangers';
import type { LinkState } from '../visit-links';

/** Nothing in it is about the patient: whoever finds a link learns which clinic to give it back to. */
export interface Looked {
  clinic: { name: string; helpNumber: string };
  state: LinkState;
  /** False where we do not know the birth date: reception checks the patient in. */
  canConfirm: boolean;
}

@ApiTags('Visit')
@Controller('visits/look')
export class LookHttp {
  constructor(private readonly strangers: Strangers) {}

  @Open()
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'look', summary: 'What a link or code leads to. Consumes nothing.' })
  async look(@Body() body: BroughtBody, @Ip() address: string): Promise<Looked> {
    const { clinic, state, record } = await this.strangers.bring(brought(body), address);
    return { clinic: { name: clinic.name, helpNumber: clinic.helpNumber }, state, canConfirm: Boolean(record.patient?.dateOfBirth) };
  }
}
