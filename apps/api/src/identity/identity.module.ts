import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { Credentials } from './credentials';
import { MeController } from './me.http';
import { Sessions } from './sessions';
import { SignInController } from './sign-in.http';
import { StaffSessions } from './staff-sessions';
import { StaffSignIn } from './staff-sign-in';

@Module({
  imports: [OrganisationModule],
  controllers: [SignInController, MeController],
  providers: [Credentials, Sessions, StaffSessions, StaffSignIn],
  exports: [Credentials, Sessions, StaffSessions],
})
export class IdentityModule {}
