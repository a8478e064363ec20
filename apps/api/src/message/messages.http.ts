import type { Instant } from '@anteroom/domain/kernel';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ConsultationId } from '../consultation/consultation-id';
import { HTML_PAGE_POLICY } from '../http/html';
import { notFound, notYourRole, Problem } from '../http/problem';
import { Asking, Roles, type AskingStaff } from '../identity/asking';
import { isHeld } from './held-messages';
import { emlOf } from './mail';
import { Outbox } from './outbox';
import type { Channel, MessageState, OutboxMessage } from './outbox-table';
import { PatientLetters } from './patient-letters';
import { visitAddress } from './wording';

export interface MessageLine {
  id: string;
  template: string;
  channel: Channel;
  to: string;
  state: MessageState;
  /** It waits for somebody to decide. */
  held: boolean;
  subject: string;
  text: string;
  createdAt: Instant;
  sentAt: Instant | null;
  tries: number;
  error: string | null;
}

export interface MessagesOfConsultation {
  messages: MessageLine[];
  /** The way in as it is now, to copy or to read out. */
  visit: { link: string; code: string } | null;
  /** What there is to tell on paper, and by telephone; null when there is nothing to tell at this stage. */
  letter: string | null;
  readOut: string | null;
}

const WITHHELD = 'The advice given to the patient is for the patient and the clinicians.';

function lineOf(message: OutboxMessage, withheld: boolean): MessageLine {
  const { id, template, channel, to, state, subject, text, createdAt, sentAt, tries, error } = message;
  return { id, template, channel, to, state, held: isHeld(message), subject, text: withheld ? WITHHELD : text, createdAt, sentAt, tries, error };
}

@ApiTags('Messages')
@Controller('consultations/:id')
export class MessagesHttp {
  constructor(
    private readonly outbox: Outbox,
    private readonly letters: PatientLetters,
  ) {}

  @Get('messages')
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'messages', summary: 'What was sent to the patient, and the way in to read out or to copy' })
  async all(@Param('id', ConsultationId) id: string, @Asking() asking: AskingStaff): Promise<MessagesOfConsultation> {
    const letter = await this.letters.open(id, asking, 'messages');
    const { link, publicUrl } = letter.subject;
    return {
      messages: (await this.outbox.of(id)).map((message) => lineOf(message, letter.withholds(message.template))),
      visit: link && { link: visitAddress(publicUrl, link), code: link.code },
      letter: letter.text(),
      readOut: letter.readOut(),
    };
  }

  @Get('messages/:message.eml')
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'message-file', summary: 'One message as a file that mail programs open' })
  async file(
    @Param('id', ConsultationId) id: string,
    @Param('message', ConsultationId) message: string,
    @Asking() asking: AskingStaff,
    @Res() response: Response,
  ): Promise<void> {
    const letter = await this.letters.open(id, asking, 'message');
    const found = await this.outbox.one(id, message);
    if (!found) throw notFound();
    if (letter.withholds(found.template)) throw notYourRole(WITHHELD);
    response.type('message/rfc822').set('Cache-Control', 'no-store').attachment(`${found.id}.eml`).send(await emlOf(found));
  }

  @Get('visit-letter')
  @Roles('reception', 'clinician')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', HTML_PAGE_POLICY)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'visit-letter', summary: 'The letter to the patient, with the short code, to print' })
  async letter(@Param('id', ConsultationId) id: string, @Asking() asking: AskingStaff): Promise<string> {
    const html = (await this.letters.open(id, asking, 'visit-letter')).html();
    if (html === null) throw new Problem(409, 'nothing-to-tell', 'At this stage there is no letter to the patient. Ring the patient instead.');
    return html;
  }
}
