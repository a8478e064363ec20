import { Module } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { VisitSecrets, type VisitSecretTables } from './visit-secrets';

/** Apart from the messages, because commands need fresh secrets and messages need commands. */
@Module({
  providers: [{ provide: VisitSecrets, useFactory: (db: Kysely<VisitSecretTables>, clock: Clock) => new VisitSecrets(db, clock), inject: [OPERATIONAL, CLOCK] }],
  exports: [VisitSecrets],
})
export class VisitSecretsModule {}
