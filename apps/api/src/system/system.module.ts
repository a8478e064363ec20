import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { MeasuredRequests } from './measured-requests';
import { Metrics } from './metrics';
import { MetricsHttp } from './metrics.http';
import { SystemHttp } from './system.http';
import { WhatIsMeasured } from './what-is-measured';

/** For whoever runs the server: what is up, how far every view is, and numbers for Prometheus. */
@Module({ imports: [ConsultationModule], controllers: [SystemHttp, MetricsHttp], providers: [Metrics, WhatIsMeasured], exports: [Metrics] })
export class SystemModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(MeasuredRequests).forRoutes('{*path}');
  }
}
