import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { CallComers } from './call-comers';
import { CallWatching } from './call-watching';

/** Calls by video: who comes, how sound and picture travel, and what is recorded of it. */
@Module({
  imports: [ConsultationModule],
  providers: [CallComers, CallWatching],
  exports: [CallComers, CallWatching],
})
export class CallModule {}
