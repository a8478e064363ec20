import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OrganisationModule } from '../organisation/organisation.module';
import { Credentials } from './credentials';
import { MeController } from './me.http';
import { Sessions } from './sessions';
import { SignInController } from './sign-in.http';
import { SignedInGuard } from './signed-in.guard';
import { StaffSessions } from './staff-sessions';
import { StaffSignIn } from './staff-sign-in';
import { StaffWatch } from './staff-watch';

@Module({
  imports: [OrganisationModule],
  controllers: [SignInController, MeController],
  providers: [Credentials, Sessions, StaffSessions, StaffSignIn, StaffWatch, { provide: APP_GUARD, useClass: SignedInGuard }],
  exports: [Credentials, Sessions, StaffSessions, StaffWatch],
})
export class IdentityModule {}
