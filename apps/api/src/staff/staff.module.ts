import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { StaffController } from './staff.http';
import { StaffRegister } from './staff-register';

@Module({ imports: [OrganisationModule, IdentityModule], controllers: [StaffController], providers: [StaffRegister], exports: [StaffRegister] })
export class StaffModule {}
