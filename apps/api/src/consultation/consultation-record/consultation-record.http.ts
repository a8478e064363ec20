import {
  consultationRecord, foldAll, mayRecord, owed, recordFor, type ConsultationFact, type ConsultationRecord, type Pathway,
} from '@anteroom/domain';
import type { Instant, PathwayRef, Role } from '@anteroom/domain/kernel';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { notYourRole } from '../../http/problem';
import { Asking, type AskingStaff } from '../../identity/asking';
import { ConsultationId } from '../consultation-id';
import { ConsultationStreams } from '../consultation-streams';
import { Pathways } from '../pathways';
import { ReadQuery } from '../read-query';
import { Readers } from '../readers';
import { stemsFor } from '../stems';
import { Tellers } from '../tellers';

interface Owing {
  duty?: string;
  rule?: string;
  title: string;
  owner: Role | null;
  due: Instant | null;
}

/** The record for the reader, what is still owed, and what may be done now. */
export interface ConsultationNow extends Pick<ConsultationRecord, 'id' | 'revision' | 'stage' | 'phase' | 'mode' | 'connection'> {
  /** The last revision there is. */
  head: number;
  record: ConsultationRecord;
  owed: Owing[];
  /** Stems of the commands that have a chance now. Empty for the past. */
  may: string[];
  pathway: PathwayRef & Pick<Pathway, 'title'>;
  /** Of the staff who appear in it, by id. */
  names: Record<string, string>;
}

@ApiTags('Consultation')
@Controller('consultations/:id')
export class ConsultationRecordHttp {
  constructor(
    private readonly readers: Readers,
    private readonly streams: ConsultationStreams,
    private readonly pathways: Pathways,
    private readonly tellers: Tellers,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'consultation-record', summary: 'The record, now or as it stood after a revision' })
  async read(
    @Param('id', ConsultationId) id: string,
    @Query() { revision, reason }: ReadQuery,
    @Asking() asking: AskingStaff,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConsultationNow> {
    const asOf = revision === undefined ? {} : { revision: Number(revision) };
    const { facts, role } = await this.readers.open(asking, { consultation: id, what: 'record', ...asOf, ...(reason && { reason }) });
    const head = (await this.streams.atHead(id)).consultation.revision;
    const now = { ...this.shown(id, facts, { role, head, asking }), names: await this.tellers.namesIn(facts) };
    response.setHeader('ETag', `"${now.revision}"`);
    return now;
  }

  private shown(id: string, facts: readonly ConsultationFact[], { role, head, asking }: { role: Role; head: number; asking: AskingStaff }): Omit<ConsultationNow, 'names'> {
    const record = recordFor(role, consultationRecord(facts));
    if (!record) throw notYourRole();
    const consultation = foldAll(id, facts);
    const pinned = this.pathways.pinned(consultation.pathway);
    const { duties, gates } = owed(consultation, pinned);
    const { revision, stage, phase, mode, connection } = record;
    return {
      ...{ id, revision, head, stage, phase, mode, connection, record },
      owed: [
        ...duties.map(({ id: duty, title, owner, due }) => ({ duty, title, owner, due })),
        ...gates.map(({ code, sentence }) => ({ rule: code, title: sentence, owner: null, due: null })),
      ],
      may: revision === head ? stemsFor(mayRecord(consultation, pinned, asking.roles)) : [],
      pathway: { ...pinned.ref, title: pinned.pathway.title },
    };
  }
}
