import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ClinicRegister } from './clinic-register';
import { ClinicsController } from './clinics.http';

@Module({ imports: [OrganisationModule], controllers: [ClinicsController], providers: [ClinicRegister], exports: [ClinicRegister] })
export class ClinicModule {}
