import { askForErasing, confirmErasing, liftHold, placeHold, withdrawErasing, type DecidePatient } from '@anteroom/domain';
import type { Role } from '@anteroom/domain/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConsultationId } from '../../consultation/consultation-id';
import type { Changed } from '../../engine/stream-writer';
import { answer, CommandKey } from '../../http/answer';
import { Asking, mustWorkIn, Roles, type AskingStaff } from '../../identity/asking';
import { Erasings, type ErasingState } from '../erasings';
import { AskForErasingBody, ConfirmErasingBody, LiftHoldBody, PlaceHoldBody, WithdrawErasingBody } from './erasing-bodies';

/** Clinicians answer for the record, administrators for how long it is kept. */
const ERASERS = ['clinician', 'administrator'] as const;
/** Those who hear of complaints, claims and inquiries (docs/decisions/0017). */
const HOLDERS = ['auditor', 'administrator'] as const;

interface Sent {
  asking: AskingStaff;
  command: string;
}

const roleAmong = (roles: readonly Role[], { roles: own }: AskingStaff): Role => roles.find((role) => own.includes(role)) ?? 'administrator';

@ApiTags('Erasing')
@Controller()
export class ErasingHttp {
  constructor(private readonly erasings: Erasings) {}

  @Get('clinics/:clinic/erasings')
  @Roles(...ERASERS, 'auditor')
  @ApiOperation({ operationId: 'erasings', summary: 'Whose record is to be erased, or held, in this clinic; by id, without names' })
  async list(@Param('clinic') clinic: string, @Asking() asking: AskingStaff): Promise<{ patients: ErasingState[] }> {
    mustWorkIn(asking, clinic);
    return { patients: await this.erasings.ofClinic(clinic, asking) };
  }

  @Get('patients/:id/erasing')
  @Roles(...ERASERS, 'auditor')
  @ApiOperation({ operationId: 'erasing', summary: 'What was asked and held of one patient, and what stands in the way' })
  state(@Param('id', ConsultationId) id: string, @Asking() asking: AskingStaff): Promise<ErasingState> {
    return this.erasings.state(id, asking);
  }

  @Post('patients/:id/ask-for-erasing')
  @HttpCode(200)
  @Roles(...ERASERS)
  @ApiOperation({ operationId: 'ask-for-erasing', summary: 'The first of three steps; nothing is destroyed by it' })
  ask(@Param('id', ConsultationId) id: string, @Body() body: AskForErasingBody, @Asking() asking: AskingStaff, @CommandKey() command: string): Promise<Changed> {
    return this.send(id, { asking, command }, ERASERS, [askForErasing, body]);
  }

  @Post('patients/:id/confirm-erasing')
  @HttpCode(200)
  @Roles(...ERASERS)
  @ApiOperation({ operationId: 'confirm-erasing', summary: 'By somebody else; the waiting time runs from now' })
  confirm(@Param('id', ConsultationId) id: string, @Body() body: ConfirmErasingBody, @Asking() asking: AskingStaff, @CommandKey() command: string): Promise<Changed> {
    return this.send(id, { asking, command }, ERASERS, [confirmErasing, body]);
  }

  @Post('patients/:id/withdraw-erasing')
  @HttpCode(200)
  @Roles(...ERASERS)
  @ApiOperation({ operationId: 'withdraw-erasing', summary: 'Nothing goes' })
  withdraw(@Param('id', ConsultationId) id: string, @Body() body: WithdrawErasingBody, @Asking() asking: AskingStaff, @CommandKey() command: string): Promise<Changed> {
    return this.send(id, { asking, command }, ERASERS, [withdrawErasing, body]);
  }

  @Post('patients/:id/place-hold')
  @HttpCode(200)
  @Roles(...HOLDERS)
  @ApiOperation({ operationId: 'place-hold', summary: 'Nothing of this patient is erased until it is lifted' })
  hold(@Param('id', ConsultationId) id: string, @Body() body: PlaceHoldBody, @Asking() asking: AskingStaff, @CommandKey() command: string): Promise<Changed> {
    return this.send(id, { asking, command }, HOLDERS, [placeHold, body]);
  }

  @Post('patients/:id/lift-hold')
  @HttpCode(200)
  @Roles(...HOLDERS)
  @ApiOperation({ operationId: 'lift-hold', summary: 'The reason for holding is over' })
  lift(@Param('id', ConsultationId) id: string, @Body() body: LiftHoldBody, @Asking() asking: AskingStaff, @CommandKey() command: string): Promise<Changed> {
    return this.send(id, { asking, command }, HOLDERS, [liftHold, body]);
  }

  private async send<Input>(id: string, { asking, command }: Sent, roles: readonly Role[], [decide, input]: [DecidePatient<Input>, Input]): Promise<Changed> {
    return answer(await this.erasings.change(id, { asking, role: roleAmong(roles, asking), command }, decide, input));
  }
}
