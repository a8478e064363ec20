import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { AccessReportHttp } from './access-report/access-report.http';
import { AccessReports } from './access-reports';
import { Patients } from './patients';

/** What concerns a patient beyond one consultation: who has read of them, and what is to become of it. */
@Module({ imports: [ConsultationModule, OrganisationModule], controllers: [AccessReportHttp], providers: [AccessReports, Patients] })
export class PatientModule {}
