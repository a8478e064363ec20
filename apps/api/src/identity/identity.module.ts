import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { Credentials } from './credentials';
import { MeController } from './me.http';
import { Sessions } from './sessions';
import { SignInController } from './sign-in.http';
import { StaffSessions } from './staff-sessions';
import { StaffSignIn } from './staff-sign-in';
import { StaffWatch } from './staff-watch';

@Module({
  imports: [OrganisationModule],
  controllers: [SignInController, MeController],
  providers: [Credentials, Sessions, StaffSessions, StaffSignIn, StaffWatch],
  exports: [Credentials, Sessions, StaffSessions, StaffWatch],
})
export class IdentityModule {}
