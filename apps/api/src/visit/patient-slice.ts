import type { CommandDefinition, Consultation } from '@anteroom/domain';
import { Body, Controller, Headers, HttpCode, Inject, Post, UseGuards, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ChangeConsultation } from '../consultation/change-consultation';
import { ChangedAnswer } from '../consultation/command-body';
import { Completion } from '../consultation/completion';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { sentChange, type SentHeaders } from '../consultation/sent-change';
import { Open } from '../identity/asking';
import { VisitGuard, Visiting } from './visit.guard';
import type { Visit } from './visits';

/** What the patient sends, and the command it becomes. */
export interface PatientCommand<Sent extends object, Input extends object> {
  stem: string;
  definition: CommandDefinition<Input>;
  body: Type<Sent>;
  input: (sent: Sent, consultation: Consultation, completion: Completion) => Input;
}

/** The HTTP side of one thing a patient can do: `POST /api/visits/{visit}/{stem}`. Done as the patient, and by nobody else. */
export function patientSlice<Sent extends object, Input extends object>({ stem, definition, body, input }: PatientCommand<Sent, Input>): Type<object> {
  @ApiTags('Visit')
  @ApiParam({ name: 'visit', format: 'uuid', type: String })
  @Open()
  @UseGuards(VisitGuard)
  @Controller('visits/:visit')
  class PatientSlice {
    constructor(
      @Inject(CommandBus) private readonly bus: CommandBus,
      @Inject(ConsultationStreams) private readonly streams: ConsultationStreams,
      @Inject(Completion) private readonly completion: Completion,
    ) {}

    @Post(stem)
    @HttpCode(200)
    @ApiOperation({ operationId: `visit-${stem}`, summary: definition.title })
    @ApiBody({ type: body })
    @ApiOkResponse({ type: ChangedAnswer })
    async change(@Visiting() { consultation: id }: Visit, @Body() sent: object, @Headers() headers: SentHeaders): Promise<ChangedAnswer> {
      const { patient } = (await this.streams.atHead(id)).consultation;
      const complete = (asked: object, consultation: Consultation) => input(asked as Sent, consultation, this.completion);
      const asking = { id: patient, roles: ['patient'] as const };
      return this.bus.execute(new ChangeConsultation(sentChange({ id, stem: definition.stem, sent, headers, asking, complete })));
    }
  }
  // The validation pipe goes by the declared type of the parameter, and a decorator cannot declare one that is given here.
  Reflect.defineMetadata('design:paramtypes', [Object, body, Object], PatientSlice.prototype, 'change');
  Object.defineProperty(PatientSlice, 'name', { value: `${body.name}Slice` });
  return PatientSlice;
}
