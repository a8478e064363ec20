import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { VisitSecretsModule } from '../message/visit-secrets.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { BoardHttp } from './board/board.http';
import { Boards } from './boards';
import { BookHttp } from './book/book.http';
import { Bookings } from './bookings';
import { ChangeConsultationHandler } from './change-consultation';
import { CommandKeys } from './command-keys';
import { commandSlices } from './command-slices';
import { ChatLines } from './chat-lines';
import { Completion } from './completion';
import { ConsultationStreams } from './consultation-streams';
import { ConsultationLiveHttp } from './consultation-live/consultation-live.http';
import { ConsultationRecordHttp } from './consultation-record/consultation-record.http';
import { Consultations } from './consultations';
import { Deadlines } from './deadlines';
import { DoubleBookings } from './double-bookings';
import { HistoryHttp } from './history/history.http';
import { MayWatch } from './may-watch';
import { OpenLoopsHttp } from './open-loops/open-loops.http';
import { PathwayHttp } from './pathway/pathway.http';
import { Pathways } from './pathways';
import { PatientIds } from './patient-ids.store';
import { Readers } from './readers';
import { ReadingLog } from './reading-log';
import { References } from './references';
import { Search } from './search';
import { SearchHttp } from './search/search.http';
import { Tellers } from './tellers';
import { Worlds } from './worlds';

const queries = [BoardHttp, SearchHttp, OpenLoopsHttp, PathwayHttp, ConsultationLiveHttp, ConsultationRecordHttp, HistoryHttp];

/** Everything about one consultation and the lists of them. What other modules may use is exported. */
@Module({
  imports: [IdentityModule, OrganisationModule, VisitSecretsModule],
  controllers: [BookHttp, ...queries, ...commandSlices],
  providers: [
    Boards, Bookings, ChangeConsultationHandler, ChatLines, CommandKeys, Completion, Consultations, ConsultationStreams,
    Deadlines, DoubleBookings, MayWatch, Pathways, PatientIds, Readers, ReadingLog, References, Search, Tellers, Worlds,
  ],
  exports: [Boards, Bookings, ChatLines, Completion, Consultations, ConsultationStreams, MayWatch, Pathways, PatientIds, Readers, ReadingLog],
})
export class ConsultationModule {}
