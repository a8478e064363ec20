import type { Pathway } from '@anteroom/domain';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound } from '../../http/problem';
import { Pathways } from '../pathways';

@ApiTags('Pathway')
@Controller('pathways/:id')
export class PathwayHttp {
  constructor(private readonly pathways: Pathways) {}

  @Get()
  @ApiOperation({ operationId: 'pathway', summary: 'The pathway document: outcomes, duties, modes, times' })
  read(@Param('id') id: string): Pathway {
    const pinned = this.pathways.named(id);
    if (!pinned) throw notFound();
    return pinned.pathway;
  }
}
