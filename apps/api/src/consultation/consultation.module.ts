import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { BoardHttp } from './board/board.http';
import { Boards } from './boards';
import { BookHttp } from './book/book.http';
import { Bookings } from './bookings';
import { ChangeConsultationHandler } from './change-consultation';
import { CommandKeys } from './command-keys';
import { commandSlices } from './command-slices';
import { Completion } from './completion';
import { ConsultationStreams } from './consultation-streams';
import { Consultations } from './consultations';
import { DoubleBookings } from './double-bookings';
import { Pathways } from './pathways';
import { PatientIds } from './patient-ids.store';
import { References } from './references';
import { Worlds } from './worlds';

const queries = [BoardHttp];

/** Everything about one consultation and the lists of them. What other modules may use is exported. */
@Module({
  imports: [OrganisationModule],
  controllers: [BookHttp, ...queries, ...commandSlices],
  providers: [
    Boards, Bookings, ChangeConsultationHandler, CommandKeys, Completion, Consultations, ConsultationStreams,
    DoubleBookings, Pathways, PatientIds, References, Worlds,
  ],
  exports: [Boards, Bookings, Consultations, ConsultationStreams, Pathways, PatientIds],
})
export class ConsultationModule {}
