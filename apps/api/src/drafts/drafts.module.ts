import { Module } from '@nestjs/common';
import { Drafts } from './drafts';
import { DraftsController } from './drafts.http';

@Module({ controllers: [DraftsController], providers: [Drafts] })
export class DraftsModule {}
