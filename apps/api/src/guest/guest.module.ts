import { Module } from '@nestjs/common';
import { CallModule } from '../call/call.module';
import { ConsultationModule } from '../consultation/consultation.module';
import { VisitSecretsModule } from '../message/visit-secrets.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { VisitModule } from '../visit/visit.module';
import { ComeAsGuestHttp } from './come-as-guest/come-as-guest.http';
import { GuestComers } from './guest-comers';
import { GuestLinks } from './guest-links';
import { GuestPageHttp } from './guest-page/guest-page.http';
import { GuestPages } from './guest-pages';
import { GuestGuard } from './guest.guard';
import { GuestsHttp } from './guests/guests.http';

/** Companion and interpreter: a link of their own, which leads to the door of one call and nowhere else. */
@Module({
  imports: [CallModule, ConsultationModule, OrganisationModule, VisitModule, VisitSecretsModule],
  controllers: [ComeAsGuestHttp, GuestPageHttp, GuestsHttp],
  providers: [GuestComers, GuestGuard, GuestLinks, GuestPages],
})
export class GuestModule {}
