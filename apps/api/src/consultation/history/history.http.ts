import { factsFor, historyFor, type ConsultationFact, type HistoryLine } from '@anteroom/domain';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { notYourRole } from '../../http/problem';
import { Asking, type AskingStaff } from '../../identity/asking';
import { ConsultationId } from '../consultation-id';
import { ReadQuery } from '../read-query';
import { Readers } from '../readers';
import { Tellers } from '../tellers';

@ApiTags('Consultation')
@Controller('consultations/:id/history')
export class HistoryHttp {
  constructor(
    private readonly readers: Readers,
    private readonly tellers: Tellers,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'history', summary: 'Every fact in order, with its envelope, and in plain words' })
  async read(
    @Param('id', ConsultationId) id: string,
    @Query() { reason, revision }: ReadQuery,
    @Asking() asking: AskingStaff,
  ): Promise<{ facts: readonly ConsultationFact[]; lines: HistoryLine[] }> {
    const asOf = revision === undefined ? {} : { revision: Number(revision) };
    const opened = await this.readers.open(asking, { consultation: id, what: 'history', ...asOf, ...(reason && { reason }) });
    const lines = historyFor(opened.role, opened.facts, await this.tellers.of(opened.facts));
    const facts = factsFor(opened.role, opened.facts);
    if (!lines || !facts) throw notYourRole();
    return { facts, lines };
  }
}
