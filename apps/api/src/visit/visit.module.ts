import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { AnswerOpeningHttp } from './answer-opening/answer-opening.http';
import { ArriveHttp } from './arrive/arrive.http';
import { AskForHelpByPatientHttp } from './ask-for-help/ask-for-help.http';
import { BirthDates } from './birth-dates';
import { ConfirmChecksByPatientHttp } from './confirm-checks/confirm-checks.http';
import { LeaveHttp } from './leave/leave.http';
import { LinkTries } from './link-tries';
import { LookHttp } from './look/look.http';
import { OpenVisitHttp } from './open-visit/open-visit.http';
import { RecordNeedsByPatientHttp } from './record-needs/record-needs.http';
import { RecordReadingByPatientHttp } from './record-reading/record-reading.http';
import { ReportFailedChecksByPatientHttp } from './report-failed-checks/report-failed-checks.http';
import { StatePreferenceByPatientHttp } from './state-preference/state-preference.http';
import { Strangers } from './strangers';
import { VisitGuard } from './visit.guard';
import { VisitLinks } from './visit-links';
import { VisitPageHttp } from './visit-page/visit-page.http';
import { VisitPages } from './visit-pages';
import { Visits } from './visits';

const patientsCommands = [
  AnswerOpeningHttp, ArriveHttp, AskForHelpByPatientHttp, ConfirmChecksByPatientHttp, LeaveHttp, RecordNeedsByPatientHttp,
  RecordReadingByPatientHttp, ReportFailedChecksByPatientHttp, StatePreferenceByPatientHttp,
];

/** The patient's side of a consultation: no account, a link or a code, and the date of birth. */
@Module({
  imports: [ConsultationModule, OrganisationModule],
  // Addresses with fixed words come before those with a visit's id in the same place.
  controllers: [LookHttp, OpenVisitHttp, VisitPageHttp, ...patientsCommands],
  providers: [BirthDates, LinkTries, Strangers, VisitGuard, VisitLinks, VisitPages, Visits],
  exports: [VisitGuard, Visits],
})
export class VisitModule {}
