import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { IdentityModule } from '../identity/identity.module';
import { SystemModule } from '../system/system.module';
import { VisitModule } from '../visit/visit.module';
import { CallComers } from './call-comers';
import { CallFacts } from './call-facts';
import { CallMetrics } from './call-metrics';
import { CallUpgrades } from './call-upgrades';
import { CallWatching } from './call-watching';
import { CallWays } from './call-ways';
import { Callers } from './callers';
import { Calls } from './calls';
import { JanusEventsHttp } from './janus-events/janus-events.http';
import { JanusTelemetry } from './janus-events/janus-telemetry';
import { JanusLines } from './janus-lines';
import { PatientComers } from './patient-comers';
import { PracticeHttp } from './practice/practice.http';
import { Practices } from './practice/practices';

/** Calls by video: who comes, how sound and picture travel, and what is recorded of it. */
@Module({
  imports: [ConsultationModule, IdentityModule, SystemModule, VisitModule],
  controllers: [JanusEventsHttp, PracticeHttp],
  providers: [CallComers, CallFacts, CallMetrics, CallUpgrades, CallWatching, CallWays, Callers, Calls, JanusLines, JanusTelemetry, PatientComers, Practices],
  exports: [CallComers, CallWatching, Calls, CallWays],
})
export class CallModule {}
