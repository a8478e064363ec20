import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { CallModule } from './call/call.module';
import { ClinicListModule } from './clinic-list/clinic-list.module';
import { ClinicModule } from './clinic/clinic.module';
import type { Configuration } from './configuration';
import { ConsultationModule } from './consultation/consultation.module';
import { DraftsModule } from './drafts/drafts.module';
import type { Engine } from './engine/engine';
import { EngineModule } from './engine/engine.module';
import { GuestModule } from './guest/guest.module';
import { HealthController } from './health.http';
import { BodyPipe } from './http/body.pipe';
import { HttpModule } from './http/http.module';
import { LimitGuard, limits } from './http/limits';
import { ProblemFilter } from './http/problem.filter';
import { IdentityModule } from './identity/identity.module';
import { SignedInGuard } from './identity/signed-in.guard';
import { LetterModule } from './letter/letter.module';
import { MessageModule } from './message/message.module';
import { PatientModule } from './patient/patient.module';
import { ProofModule } from './proof/proof.module';
import { StaffModule } from './staff/staff.module';
import { SystemModule } from './system/system.module';
import { VisitModule } from './visit/visit.module';

export interface ApiParts {
  configuration: Configuration;
  engine: Engine;
  log: Logger;
  requestsPerMinute: number;
}

/** All wiring, no logic. The guards ask in the order in which they stand here: who is it, then how often. */
@Module({})
export class ApiModule {
  static of({ configuration, engine, log, requestsPerMinute }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        // Requests are logged before anything else sees them, so not by this module.
        LoggerModule.forRoot({ pinoHttp: { logger: log }, forRoutes: [] }),
        EngineModule.of(engine),
        HttpModule.of(configuration),
        CqrsModule.forRoot(),
        ClinicModule,
        ConsultationModule,
        ClinicListModule,
        StaffModule,
        VisitModule,
        GuestModule,
        CallModule,
        DraftsModule,
        LetterModule,
        PatientModule,
        ProofModule,
        MessageModule,
        IdentityModule,
        SystemModule,
        ThrottlerModule.forRootAsync(limits(requestsPerMinute)),
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_GUARD, useClass: LimitGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: BodyPipe },
      ],
    };
  }
}
