import type { BoardRow } from '@anteroom/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Position } from '../../engine/event-log';
import { After } from '../../http/after';
import { Asking, Roles, type AskingStaff } from '../../identity/asking';
import { Boards } from '../boards';
import { Readers } from '../readers';
import { Search } from '../search';
import { SearchQuery } from '../search-query';

@ApiTags('Consultation')
@Controller('consultations')
export class SearchHttp {
  constructor(
    private readonly searching: Search,
    private readonly boards: Boards,
    private readonly readers: Readers,
  ) {}

  @Get()
  @Roles('reception', 'clinician', 'auditor')
  @ApiOperation({ operationId: 'search', summary: 'Find by name, NHS number or reference, in own clinics; an auditor says why' })
  async find(
    @Query() { q, reason }: SearchQuery,
    @After() after: Position | null,
    @Asking() asking: AskingStaff,
  ): Promise<{ results: BoardRow[] }> {
    await this.boards.reach(after);
    return { results: await this.readers.found(asking, reason, () => this.searching.find(q ?? '', asking.clinics)) };
  }
}
