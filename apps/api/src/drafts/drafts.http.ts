import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { malformed, notFound } from '../http/problem';
import { Asking, type AskingStaff } from '../identity/asking';
import { type Draft, Drafts } from './drafts';

const LONGEST = 50_000;
const KEY = /^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80}){0,5}$/;

class DraftBody {
  @ApiProperty({ maxLength: LONGEST })
  @IsString()
  @MaxLength(LONGEST)
  text!: string;
}

/** Such as `consultation/<id>/take-note`: small letters, digits and hyphens, in up to six parts. */
const keyOf = (parts: string | string[]): string => {
  const key = [parts].flat().join('/');
  if (KEY.test(key)) return key;
  throw malformed([{ field: 'key', sentence: 'The key of a draft is small letters, digits and hyphens, in up to six parts with "/" between.' }]);
};

@ApiTags('Drafts')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  /** One's own, those whose key begins with the prefix. */
  @Get()
  async list(@Asking() { id }: AskingStaff, @Query('prefix') prefix?: string | string[]): Promise<{ drafts: Draft[] }> {
    return { drafts: await this.drafts.under(id, [prefix ?? ''].flat().join('/')) };
  }

  @Get('*key')
  async one(@Param('key') key: string | string[], @Asking() { id }: AskingStaff): Promise<Draft> {
    const draft = await this.drafts.find(id, keyOf(key));
    if (!draft) throw notFound('There is no draft under this key.');
    return draft;
  }

  @Put('*key')
  async keep(@Param('key') key: string | string[], @Body() { text }: DraftBody, @Asking() { id }: AskingStaff): Promise<{ savedAt: string }> {
    const { savedAt } = await this.drafts.keep(id, keyOf(key), text);
    return { savedAt };
  }

  @Delete('*key')
  @HttpCode(204)
  async drop(@Param('key') key: string | string[], @Asking() { id }: AskingStaff): Promise<void> {
    await this.drafts.drop(id, keyOf(key));
  }
}
