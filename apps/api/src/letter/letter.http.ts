import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { ConsultationId } from '../consultation/consultation-id';
import { Readers } from '../consultation/readers';
import { HTML_PAGE_POLICY } from '../http/html';
import { Problem } from '../http/problem';
import { Asking, type AskingStaff } from '../identity/asking';
import { letterBundle } from './letter-bundle';
import { letterHtml } from './letter-html';
import type { LetterPage } from './letter-page';
import { LetterPages } from './letter-pages';
import { letterPdf } from './letter-pdf';
import { FORMS, LetterQuery, type Form } from './letter-query';

const TYPES: Record<Form, string> = { json: 'application/json', html: 'text/html', pdf: 'application/pdf', fhir: 'application/fhir+json' };

function formFor(request: Request, as: Form | undefined): Form {
  if (as) return as;
  const accepted = request.accepts(FORMS.map((form) => TYPES[form]));
  const form = FORMS.find((one) => TYPES[one] === accepted);
  if (!form) throw new Problem(406, 'not-acceptable', `The letter comes as ${Object.values(TYPES).join(', ')}.`);
  return form;
}

const fileName = ({ letter }: LetterPage): string => {
  const state = letter.superseded ? '-superseded' : letter.approved ? '' : '-draft';
  return `letter-${letter.reference}${state}.pdf`;
};

const SENT: Record<Form, (page: LetterPage, response: Response) => Promise<void> | void> = {
  json: ({ letter }, response) => void response.json(letter),
  html: (page, response) => void response.set('Content-Security-Policy', HTML_PAGE_POLICY).type('text/html').send(letterHtml(page)),
  // Serialised here: `json()` would name it plain JSON.
  fhir: (page, response) => void response.type('application/fhir+json').send(JSON.stringify(letterBundle(page))),
  pdf: (page, response) => {
    response.type('application/pdf').set('Content-Disposition', `inline; filename="${fileName(page)}"`);
    return pipeline(letterPdf(page), response);
  },
};

@ApiTags('Letter')
@Controller('consultations/:id/letter')
export class LetterHttp {
  constructor(
    private readonly readers: Readers,
    private readonly pages: LetterPages,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'letter', summary: 'The GP letter, now or as it stood after a revision, in the form that Accept asks for' })
  @ApiOkResponse({ content: Object.fromEntries(Object.values(TYPES).map((type) => [type, {}])) })
  async read(
    @Param('id', ConsultationId) id: string,
    @Query() { revision, reason, as }: LetterQuery,
    @Asking() asking: AskingStaff,
    @Res() response: Response,
  ): Promise<void> {
    const form = formFor(response.req, as);
    const asOf = revision === undefined ? {} : { revision: Number(revision) };
    const { facts, role } = await this.readers.open(asking, { consultation: id, what: 'letter', form, ...asOf, ...(reason && { reason }) });
    const page = await this.pages.of(facts);
    if (role === 'reception' && !page.letter.approved) {
      throw new Problem(403, 'letter-not-approved', 'The letter is not approved yet. Ask the clinician to approve it.');
    }
    response.set({ Vary: 'Accept', 'Cache-Control': 'no-store' });
    await SENT[form](page, response);
  }
}
