import { Module } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { GuestSecrets, type GuestSecretTables } from './guest-secrets';
import { VisitSecrets, type VisitSecretTables } from './visit-secrets';

/** Apart from the messages, because commands need fresh secrets and messages need commands. */
@Module({
  providers: [
    { provide: GuestSecrets, useFactory: (db: Kysely<GuestSecretTables>, clock: Clock) => new GuestSecrets(db, clock), inject: [OPERATIONAL, CLOCK] },
    { provide: VisitSecrets, useFactory: (db: Kysely<VisitSecretTables>, clock: Clock) => new VisitSecrets(db, clock), inject: [OPERATIONAL, CLOCK] },
  ],
  exports: [GuestSecrets, VisitSecrets],
})
export class VisitSecretsModule {}
