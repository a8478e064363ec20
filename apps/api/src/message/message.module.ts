import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { OPERATIONAL } from '../engine/engine.tokens';
import { OrganisationModule } from '../organisation/organisation.module';
import type { Kysely } from 'kysely';
import { HeldMessages } from './held-messages';
import { HeldMessagesHttp } from './held-messages.http';
import { MessageEnds } from './message-ends';
import { MessageSources } from './message-sources';
import { MessageWorker } from './message-worker';
import { MessageWriter } from './message-writer';
import { MessagesHttp } from './messages.http';
import { Outbox } from './outbox';
import type { OutboxTables } from './outbox-table';
import { PatientLetters } from './patient-letters';
import { VisitSecretsModule } from './visit-secrets.module';

/** Everything that leaves for the patient. */
@Module({
  imports: [ConsultationModule, OrganisationModule, VisitSecretsModule],
  controllers: [HeldMessagesHttp, MessagesHttp],
  providers: [
    HeldMessages,
    MessageEnds,
    MessageSources,
    MessageWorker,
    PatientLetters,
    { provide: MessageWriter, useFactory: (sources: MessageSources) => new MessageWriter(sources), inject: [MessageSources] },
    { provide: Outbox, useFactory: (db: Kysely<OutboxTables>) => new Outbox(db), inject: [OPERATIONAL] },
  ],
})
export class MessageModule {}
