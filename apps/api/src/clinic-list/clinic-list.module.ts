import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ClinicListsController } from './clinic-lists.http';
import { ImportJobs } from './import-jobs';
import { ListImporter } from './list-importer';

@Module({ imports: [ConsultationModule, OrganisationModule], controllers: [ClinicListsController], providers: [ImportJobs, ListImporter], exports: [ImportJobs] })
export class ClinicListModule {}
