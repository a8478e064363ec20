import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Response } from 'express';
import { ConsultationId } from '../../consultation/consultation-id';
import { ConsultationStreams, streamOf } from '../../consultation/consultation-streams';
import { Choice, Optional, Text } from '../../consultation/fields';
import { ReadingLog } from '../../consultation/reading-log';
import { malformed, Problem } from '../../http/problem';
import { Asking, type AskingStaff, mustWorkIn, Roles } from '../../identity/asking';
import { StreamExports } from '../stream-exports';

const LINES = 'application/jsonl';

class ExportQuery {
  /** Why it is taken: itself a reading. */
  @Optional()
  @Text()
  reason?: string;

  /** Sizes of heads that somebody kept, with commas between them: the export shows that the log goes on from each. */
  @Optional()
  @Matches(/^\d{1,15}(,\d{1,15}){0,99}$/, { message: 'heads must be up to a hundred whole numbers with commas between them' })
  heads?: string;

  /** Sealed, with proofs; or what can be read of it, which proves nothing by itself. */
  @Optional()
  @Choice(['sealed', 'readable'])
  copy?: 'sealed' | 'readable';
}

const reasonIn = ({ reason }: ExportQuery): string => {
  if (reason?.trim()) return reason.trim();
  throw malformed([{ field: 'reason', sentence: 'Say why you take this record.' }]);
};

/** One consultation, to be verified by somebody who does not trust this server. */
@ApiTags('Proof')
@Roles('auditor')
@Controller('proof/consultations/:id')
export class ConsultationProofHttp {
  constructor(
    private readonly streams: ConsultationStreams,
    private readonly exports: StreamExports,
    private readonly log: ReadingLog,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'proof-of-consultation', summary: 'Where it stands in the log, and since when it is signed. Said by the server: the export proves it' })
  async standing(@Param('id', ConsultationId) id: string, @Asking() asking: AskingStaff) {
    await this.mustBeOurs(id, asking);
    return this.exports.standing(streamOf(id));
  }

  @Get('export')
  @ApiOperation({ operationId: 'export-consultation', summary: 'Every fact with its proof, for "npx anteroom verify": an auditor says why' })
  @ApiOkResponse({ content: { [LINES]: {} } })
  async export(@Param('id', ConsultationId) id: string, @Query() query: ExportQuery, @Asking() asking: AskingStaff, @Res() response: Response): Promise<void> {
    const reference = await this.mustBeOurs(id, asking);
    const { heads = '', copy = 'sealed' } = query;
    await this.log.note({ id: asking.id, role: 'auditor' }, { what: 'export', form: copy, consultation: id, reason: reasonIn(query) });
    const sizes = heads.split(',').filter(Boolean).map(Number);
    const lines = copy === 'sealed' ? await this.exports.export(streamOf(id), sizes) : await this.readable(id);
    if (!lines) throw new Problem(409, 'nothing-signed', 'No head of the log was signed yet. Try again in a moment.');
    response.set('Cache-Control', 'no-store').attachment(`${reference}${copy === 'sealed' ? '' : '-readable'}.jsonl`).type(LINES).send(lines.join(''));
  }

  /** @throws Problem 404 outside one's clinics */
  private async mustBeOurs(id: string, asking: AskingStaff): Promise<string> {
    const { clinic, reference } = (await this.streams.atHead(id)).consultation;
    mustWorkIn(asking, clinic);
    return reference;
  }

  private async readable(id: string): Promise<string[]> {
    return (await this.streams.facts(id)).map((fact) => `${JSON.stringify(fact)}\n`);
  }
}
