import { Module } from '@nestjs/common';
import { join } from 'node:path';
import type { Configuration } from '../configuration';
import { ConsultationModule } from '../consultation/consultation.module';
import { CONFIGURATION } from '../http/http.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { AccessReportHttp } from './access-report/access-report.http';
import { AccessReports } from './access-reports';
import { ErasedAgain } from './erased-again';
import { Eraser } from './eraser';
import { ErasingHttp } from './erasing/erasing.http';
import { Erasings } from './erasings';
import { ErasingWorker } from './erasing-worker';
import { ErasureJournal } from './erasure-journal';
import { Forgetting } from './forgetting';
import { Patients } from './patients';

const JOURNAL = 'erasures.jsonl';
const journal = ({ dataDir }: Configuration): ErasureJournal => new ErasureJournal(dataDir === null ? null : join(dataDir, JOURNAL));

/** What concerns a patient beyond one consultation: who has read of them, and what is to become of it. */
@Module({
  imports: [ConsultationModule, OrganisationModule],
  controllers: [AccessReportHttp, ErasingHttp],
  providers: [
    AccessReports, ErasedAgain, Eraser, Erasings, ErasingWorker, Forgetting, Patients,
    { provide: ErasureJournal, useFactory: journal, inject: [CONFIGURATION] },
  ],
})
export class PatientModule {}
