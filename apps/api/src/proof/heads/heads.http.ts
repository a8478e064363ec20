import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Optional } from '../../consultation/fields';
import { notFound, Problem } from '../../http/problem';
import { Roles } from '../../identity/asking';
import { HeadSigner, LogChanged } from '../head-signer';
import { SignedHeads } from '../signed-heads';

const MOST = 100;

class HeadsQuery {
  /** Only those with less entries: how to read on. */
  @Optional()
  @Matches(/^\d{1,15}$/, { message: 'before must be a whole number from 0' })
  before?: string;
}

/** Heads of the log, for whoever keeps them where nobody here can alter them. They say how many facts there are, and nothing of anybody. */
@ApiTags('Proof')
@Roles('auditor', 'administrator')
@Controller('proof')
export class HeadsHttp {
  constructor(
    private readonly heads: SignedHeads,
    private readonly signer: HeadSigner,
  ) {}

  @Get('heads')
  @ApiOperation({ operationId: 'signed-heads', summary: 'Signed heads, a hundred at a time, the newest first' })
  async all(@Query() { before }: HeadsQuery) {
    return { heads: await this.heads.before(Number(before ?? Number.MAX_SAFE_INTEGER), MOST) };
  }

  @Get('head')
  @ApiOperation({ operationId: 'signed-head', summary: 'The newest signed head' })
  async newest() {
    const head = await this.heads.last();
    if (!head) throw notFound('Nothing was signed yet.');
    return head;
  }

  /** Refused with `log-changed` where the log is not what was signed before: nothing is signed over it. */
  @Post('heads')
  @HttpCode(200)
  @ApiOperation({ operationId: 'sign-head', summary: 'A head of all that is in the log now' })
  async sign() {
    try {
      const head = await this.signer.sign();
      if (!head) throw notFound('There is nothing to sign yet.');
      return head;
    } catch (error) {
      throw error instanceof LogChanged ? new Problem(409, error.code, error.message) : error;
    }
  }
}
