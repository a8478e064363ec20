import request from 'supertest';
import { ConsultationStreams } from '../../apps/api/src/consultation/consultation-streams';
import { VisitSecrets, type VisitSecret } from '../../apps/api/src/message/visit-secrets';
import type { Api, Browser } from './api';
import { aBooking } from './api';

/** A browser that nobody is signed in with. */
export const stranger = (api: Api): Browser => request.agent(api.server.url) as Browser;

/** The link and the code the patient was given. */
export async function wayIn(api: Api, id: string): Promise<VisitSecret> {
  const { link } = (await api.server.app.get(ConsultationStreams).atHead(id)).consultation;
  const secret = await api.server.app.get(VisitSecrets).linkFor(link);
  if (!secret) throw new Error('The patient was given no link');
  return secret;
}

export interface Visitor {
  browser: Browser;
  /** `/api/visits/{visit}` */
  address: string;
  /** As a Cookie header. */
  cookie: string;
}

/** The patient, with the date of birth confirmed. */
export async function visitor(api: Api, id: string, dateOfBirth: string = aBooking.details.dateOfBirth, browser = stranger(api)): Promise<Visitor> {
  const { token } = await wayIn(api, id);
  const { body, headers } = await browser.post('/api/visits').send({ token, dateOfBirth }).expect(201);
  return { browser, address: `/api/visits/${body.visit}`, cookie: String(headers['set-cookie']?.[0]) };
}
