import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ConsultationId } from '../../consultation/consultation-id';
import { ConsultationStreams } from '../../consultation/consultation-streams';
import { Choice, Optional, Text } from '../../consultation/fields';
import { ReadingLog } from '../../consultation/reading-log';
import { malformed, notFound, Problem } from '../../http/problem';
import { Asking, Roles, worksIn, type AskingStaff } from '../../identity/asking';
import { AccessReports, type AccessReport } from '../access-reports';
import { Patients, type OfPatient } from '../patients';
import { accessReportCsv } from './access-report-csv';

const TYPES = { json: 'application/json', csv: 'text/csv' } as const;
type Form = keyof typeof TYPES;

class AccessReportQuery {
  /** Why it is asked for: itself a reading. */
  @Optional()
  @Text()
  reason?: string;

  /** Where no Accept can be set, as in a link. */
  @Optional()
  @Choice(['json', 'csv'])
  as?: Form;
}

const reasonIn = ({ reason }: AccessReportQuery): string => {
  if (reason?.trim()) return reason.trim();
  throw malformed([{ field: 'reason', sentence: 'Say why you ask who has read this record.' }]);
};

const formFor = (response: Response, as: Form | undefined): Form => {
  if (as) return as;
  const accepted = response.req.accepts(Object.values(TYPES));
  if (!accepted) throw new Problem(406, 'not-acceptable', `The report comes as ${Object.values(TYPES).join(' or ')}.`);
  return accepted === TYPES.csv ? 'csv' : 'json';
};

/** Who has read a record, for whoever answers a patient who asks. */
@ApiTags('Access report')
@Roles('auditor')
@Controller()
export class AccessReportHttp {
  constructor(
    private readonly reports: AccessReports,
    private readonly patients: Patients,
    private readonly streams: ConsultationStreams,
    private readonly log: ReadingLog,
  ) {}

  @Get('consultations/:id/access-report')
  @ApiOperation({ operationId: 'access-report', summary: 'Who read this consultation: an auditor says why' })
  @ApiOkResponse({ content: { [TYPES.json]: {}, [TYPES.csv]: {} } })
  async ofConsultation(@Param('id', ConsultationId) id: string, @Query() query: AccessReportQuery, @Asking() asking: AskingStaff, @Res() response: Response): Promise<void> {
    const { clinic } = (await this.streams.atHead(id)).consultation;
    if (!clinic || !worksIn(asking, clinic)) throw notFound();
    await this.give(response, { asking, query, consultations: [await this.patients.look(id)], elsewhere: 0 });
  }

  @Get('patients/:id/access-report')
  @ApiOperation({ operationId: 'access-report-of-patient', summary: 'Who read anything of this patient, in own clinics: an auditor says why' })
  @ApiOkResponse({ content: { [TYPES.json]: {}, [TYPES.csv]: {} } })
  async ofPatient(@Param('id', ConsultationId) id: string, @Query() query: AccessReportQuery, @Asking() asking: AskingStaff, @Res() response: Response): Promise<void> {
    const { consultations: all } = await this.patients.known(id);
    const consultations = all.filter(({ clinic }) => worksIn(asking, clinic));
    if (consultations.length === 0) throw notFound();
    await this.give(response, { asking, query, consultations, elsewhere: all.length - consultations.length });
  }

  private async give(response: Response, wanted: { asking: AskingStaff; query: AccessReportQuery; consultations: OfPatient[]; elsewhere: number }): Promise<void> {
    const { asking, query, consultations, elsewhere } = wanted;
    const reason = reasonIn(query);
    const form = formFor(response, query.as);
    const what = 'access-report' as const;
    await this.log.note({ id: asking.id, role: 'auditor' }, ...consultations.map(({ id }) => ({ what, form, reason, consultation: id })));
    const report = await this.reports.of(consultations, elsewhere);
    response.set({ Vary: 'Accept', 'Cache-Control': 'no-store' });
    if (form === 'json') response.json(report satisfies AccessReport);
    else response.attachment(`access-report-${consultations[0]?.reference ?? 'patient'}.csv`).type('text/csv; charset=utf-8').send(accessReportCsv(report));
  }
}
