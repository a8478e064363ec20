import { type DynamicModule, Module } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Configuration } from '../../../apps/api/src/configuration';
import { Boards } from '../../../apps/api/src/consultation/boards';
import { Bookings } from '../../../apps/api/src/consultation/bookings';
import { CommandKeys } from '../../../apps/api/src/consultation/command-keys';
import { ConsultationStreams } from '../../../apps/api/src/consultation/consultation-streams';
import { Consultations } from '../../../apps/api/src/consultation/consultations';
import { Deadlines } from '../../../apps/api/src/consultation/deadlines';
import { DoubleBookings } from '../../../apps/api/src/consultation/double-bookings';
import { Pathways } from '../../../apps/api/src/consultation/pathways';
import { PatientIds } from '../../../apps/api/src/consultation/patient-ids.store';
import { ReadingLog } from '../../../apps/api/src/consultation/reading-log';
import { References } from '../../../apps/api/src/consultation/references';
import { Tellers } from '../../../apps/api/src/consultation/tellers';
import { Worlds } from '../../../apps/api/src/consultation/worlds';
import type { Engine } from '../../../apps/api/src/engine/engine';
import { EngineModule } from '../../../apps/api/src/engine/engine.module';
import { OPERATIONAL } from '../../../apps/api/src/engine/engine.tokens';
import { HttpModule } from '../../../apps/api/src/http/http.module';
import { HeldMessages } from '../../../apps/api/src/message/held-messages';
import { MessageEnds } from '../../../apps/api/src/message/message-ends';
import { MessageSources } from '../../../apps/api/src/message/message-sources';
import { MessageWorker } from '../../../apps/api/src/message/message-worker';
import { MessageWriter } from '../../../apps/api/src/message/message-writer';
import { Outbox } from '../../../apps/api/src/message/outbox';
import type { OutboxTables } from '../../../apps/api/src/message/outbox-table';
import { VisitSecretsModule } from '../../../apps/api/src/message/visit-secrets.module';
import { Organisation } from '../../../apps/api/src/organisation/organisation';

/** The server without its doors: everything that writes, folds, passes deadlines and sends. */
@Module({})
export class DeskModule {
  static of(engine: Engine, configuration: Configuration): DynamicModule {
    return {
      module: DeskModule,
      imports: [EngineModule.of(engine), HttpModule.of(configuration), VisitSecretsModule],
      providers: [
        Boards, Bookings, CommandKeys, Consultations, ConsultationStreams, Deadlines, DoubleBookings, Organisation, Pathways, PatientIds, ReadingLog, References, Tellers, Worlds,
        HeldMessages, MessageEnds, MessageSources, MessageWorker,
        { provide: MessageWriter, useFactory: (sources: MessageSources) => new MessageWriter(sources), inject: [MessageSources] },
        { provide: Outbox, useFactory: (db: Kysely<OutboxTables>) => new Outbox(db), inject: [OPERATIONAL] },
      ],
    };
  }
}
