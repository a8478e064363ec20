import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { LetterPages } from './letter-pages';
import { LetterHttp } from './letter.http';

/** The letter to the GP, in every form somebody may want it. */
@Module({ imports: [ConsultationModule, OrganisationModule], controllers: [LetterHttp], providers: [LetterPages] })
export class LetterModule {}
