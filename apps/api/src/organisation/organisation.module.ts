import { Module } from '@nestjs/common';
import { Organisation } from './organisation';

@Module({ providers: [Organisation], exports: [Organisation] })
export class OrganisationModule {}
