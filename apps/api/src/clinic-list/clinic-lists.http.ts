import { Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Readers } from '../consultation/readers';
import { malformed, notFound, Problem } from '../http/problem';
import { Asking, type AskingStaff, mustWorkIn, Roles } from '../identity/asking';
import { EXAMPLE } from './example-list';
import { ImportJobs, type JobReport } from './import-jobs';

const KINDS: Record<string, 'csv' | 'fhir'> = {
  'text/csv': 'csv', 'application/csv': 'csv', 'application/vnd.ms-excel': 'csv', 'application/fhir+json': 'fhir', 'application/json': 'fhir',
};

const bytesOf = (body: unknown): Uint8Array => {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw new Problem(400, 'list-unreadable', 'The list is empty. Choose a file with at least a header and one row.');
};

const kindOf = (contentType: string | undefined): 'csv' | 'fhir' => {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (!kind) throw new Problem(415, 'not-a-clinic-list', 'Send the list as text/csv or as application/fhir+json.');
  return kind;
};

const named = (clinic: unknown): string => {
  if (typeof clinic === 'string' && clinic) return clinic;
  throw malformed([{ field: 'clinic', sentence: 'Say which clinic the list is for.' }]);
};

/** Clinic lists: a file goes in at once, a job takes its rows, a report says what became of each. */
@ApiTags('Clinic lists')
@Controller('clinic-lists')
@Roles('reception', 'clinician')
export class ClinicListsController {
  constructor(
    private readonly jobs: ImportJobs,
    private readonly readers: Readers,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ operationId: 'import-clinic-list', summary: 'Import a clinic list' })
  @ApiConsumes('text/csv', 'application/fhir+json')
  @ApiQuery({ name: 'clinic', type: String })
  async import(@Query('clinic') clinic: unknown, @Req() request: Request, @Asking() asking: AskingStaff): Promise<{ job: string }> {
    const which = named(clinic);
    mustWorkIn(asking, which);
    return { job: await this.jobs.start(which, kindOf(request.headers['content-type']), bytesOf(request.body), asking) };
  }

  @Get()
  @ApiQuery({ name: 'clinic', type: String })
  async recent(@Query('clinic') clinic: unknown, @Asking() asking: AskingStaff): Promise<{ jobs: JobReport[] }> {
    const which = named(clinic);
    await this.readers.list(asking, { what: 'import-report', clinic: which });
    return { jobs: await this.jobs.recent(which) };
  }

  @Get('example.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="clinic-list-example.csv"')
  example(): string {
    return EXAMPLE;
  }

  @Get(':job')
  async report(@Param('job') job: string, @Asking() asking: AskingStaff): Promise<JobReport> {
    const report = await this.jobs.report(job);
    if (!report) throw notFound();
    await this.readers.list(asking, { what: 'import-report', clinic: report.clinic });
    return report;
  }
}
