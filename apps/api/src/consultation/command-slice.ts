import type { CommandDefinition } from '@anteroom/domain';
import { Body, Controller, Headers, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asking, Roles, type AskingStaff } from '../identity/asking';
import type { Complete } from './change';
import { ChangeConsultation } from './change-consultation';
import { ChangedAnswer, CommandBody } from './command-body';
import { Completion } from './completion';
import { ConsultationId } from './consultation-id';
import { sentChange, type SentHeaders } from './sent-change';

/** What a slice needs of the rest of the server to make of what was sent what the command takes. */
export type CompleteWith<Sent extends object, Input> = (completion: Completion, asking: AskingStaff) => (
  ...given: Parameters<Complete<Sent>>
) => Input | Promise<Input>;

/**
 * The HTTP side of one command: `POST /api/consultations/{id}/{stem}`. Where the body is not yet all the command takes,
 * `completeWith` says how the rest is found.
 */
export function commandSlice<Input extends object, Sent extends CommandBody & Input>(definition: CommandDefinition<Input>, body: Type<Sent>): Type<object>;
export function commandSlice<Input extends object, Sent extends CommandBody>(
  definition: CommandDefinition<Input>,
  body: Type<Sent>,
  completeWith: CompleteWith<Sent, Input>,
): Type<object>;
export function commandSlice<Input extends object, Sent extends CommandBody>(
  { stem, title }: CommandDefinition<Input>,
  body: Type<Sent>,
  completeWith?: CompleteWith<Sent, Input>,
): Type<object> {
  // Which of the two may do it, and when, is the pathway's to say; nobody else changes a consultation.
  @ApiTags('Consultation')
  @Roles('reception', 'clinician')
  @Controller('consultations/:id')
  class CommandSlice {
    constructor(
      @Inject(CommandBus) private readonly bus: CommandBus,
      @Inject(Completion) private readonly completion: Completion,
    ) {}

    @Post(stem)
    @HttpCode(200)
    @ApiOperation({ operationId: stem, summary: title })
    @ApiParam({ name: 'id', format: 'uuid', type: String })
    @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same request again under the same key happens once.' })
    @ApiHeader({ name: 'If-Match', required: false, description: 'The revision that was looked at.' })
    @ApiBody({ type: body })
    @ApiOkResponse({ type: ChangedAnswer })
    change(
      @Param('id', ConsultationId) id: string,
      @Body() sent: CommandBody,
      @Asking() asking: AskingStaff,
      @Headers() headers: SentHeaders,
    ): Promise<ChangedAnswer> {
      const complete = completeWith?.(this.completion, asking) as Complete | undefined;
      return this.bus.execute(new ChangeConsultation(sentChange({ id, stem, sent, headers, asking, clinics: asking.clinics, complete })));
    }
  }
  // The validation pipe goes by the declared type of the parameter, and a decorator cannot declare one that is given here.
  Reflect.defineMetadata('design:paramtypes', [String, body, Object, Object], CommandSlice.prototype, 'change');
  Object.defineProperty(CommandSlice, 'name', { value: `${body.name}Slice` });
  return CommandSlice;
}
