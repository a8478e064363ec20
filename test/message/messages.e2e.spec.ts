import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followedUp } from '@anteroom/domain/testing';
import { FakeMailServer, partsOf } from '../../apps/api/src/message/mail-server.fake';
import { happened } from '../resilience/happened';
import { aBooking, startApi, type Api, type Browser } from '../support/api';
import { eventually } from '../support/eventually';

interface Message {
  id: string;
  template: string;
  state: string;
  channel: string;
  to: string;
  error: string | null;
}

describe('Messages', () => {
  let server: FakeMailServer;
  let folder: string;
  let api: Api;

  const start = async (smtpUrl: string | null) => (api = await startApi({ configuration: { smtpUrl, dataDir: folder } }));
  const invited = async (more: { email?: string | undefined; channel?: string } = {}) => {
    const { channel = 'email', ...details } = more;
    const booking = { ...aBooking, mode: 'telephone', start: '2026-07-08T09:00:00.000Z', details: { ...aBooking.details, ...details } };
    const { body } = await api.as.reception.post('/api/consultations').send(booking).expect(201);
    await api.as.clinician.post(`/api/consultations/${body.id}/decide-suitability`).send({ kind: 'suitable', clinician: api.staff.clinician, criteria: [] }).expect(200);
    await api.as.reception.post(`/api/consultations/${body.id}/invite-patient`).send({ channel }).expect(200);
    return body.id as string;
  };
  const messagesOf = async (id: string) => (await api.as.reception.get(`/api/consultations/${id}/messages`).expect(200)).body as { messages: Message[]; visit: { link: string; code: string }; letter: string; readOut: string };
  /** Once its end is a fact. */
  const ended = (id: string) =>
    eventually(async () => {
      const { body } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
      const fact = (body.facts as { type: string; data: object; sealed?: { content: object } }[]).find(({ type }) => type === 'MessageSent' || type === 'MessageFailed');
      if (!fact) throw new Error('no end yet');
      return fact;
    });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'messages-'));
    server = new FakeMailServer();
    await server.start();
  });
  afterEach(async () => {
    await api.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('send the invitation as text, page and calendar entry, and keep that it went', async () => {
    await start(server.url);
    const id = await invited();
    expect(await ended(id)).toMatchObject({ type: 'MessageSent', data: { kind: 'invitation', channel: 'email' } });
    const parts = partsOf(server.caught[0]?.raw ?? '');
    const { messages, visit } = await messagesOf(id);
    expect(messages).toEqual([expect.objectContaining({ template: 'invitation', state: 'sent', to: 'meera.patel@mail.example' })]);
    expect(parts.map(({ type }) => type.split(';')[0])).toEqual(expect.arrayContaining(['text/plain', 'text/html', 'text/calendar']));
    expect(parts.find(({ type }) => type.startsWith('text/plain'))?.text).toContain(visit.link);
    expect(parts.find(({ type }) => type.startsWith('text/calendar'))?.text).toContain('DTSTART:20260708T090000Z');
    expect(visit.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/visit#[\w-]{32}$/);
  });

  it('tell staff that an address was refused', async () => {
    server.unknown.add('meera.patel@mail.example');
    await start(server.url);
    const id = await invited();
    expect(await ended(id)).toMatchObject({ type: 'MessageFailed', data: { kind: 'invitation', permanent: true } });
    expect((await messagesOf(id)).messages).toEqual([expect.objectContaining({ state: 'failed', error: expect.stringContaining('No such mailbox') })]);
    const { body } = await api.as.reception.get(`/api/consultations/${id}`).expect(200);
    expect(body.owed.map(({ duty }: { duty?: string }) => duty)).toContain('tell-patient');
  });

  it('wait for a mail server that is down and leave once when it is back, a restart between', async () => {
    await server.stop();
    await start(server.url);
    const id = await invited();
    await eventually(async () => expect((await messagesOf(id)).messages).toEqual([expect.objectContaining({ state: 'waiting', tries: 1 })]));
    await api.stop();
    await server.start();
    api = await startApi({ configuration: { smtpUrl: server.url, dataDir: folder }, at: '2026-07-06T08:01:00.000Z' });
    await ended(id);
    expect(server.caught).toHaveLength(1);
  });

  it('lie in the outbox as files without a mail server, and can be read by reception', async () => {
    await start(null);
    const id = await invited();
    expect(await ended(id)).toMatchObject({ type: 'MessageSent', data: { channel: 'outbox' } });
    const [file] = readdirSync(join(folder, 'outbox'));
    const [message] = (await messagesOf(id)).messages;
    expect(file).toBe(`${message?.id}.eml`);
    const { headers, text } = await api.as.reception.get(`/api/consultations/${id}/messages/${message?.id}.eml`).buffer(true).parse((response, done) => {
      let raw = '';
      response.on('data', (chunk: Buffer) => (raw += chunk.toString())).on('end', () => done(null, raw));
    }).expect(200).then(({ headers, body }) => ({ headers, text: body as string }));
    expect(headers['content-type']).toContain('message/rfc822');
    expect(partsOf(text).map(({ type }) => type.split(';')[0])).toEqual(partsOf(readFileSync(join(folder, 'outbox', file ?? ''), 'utf8')).map(({ type }) => type.split(';')[0]));
  });

  it('give a patient without e-mail a letter to print and words to read out', async () => {
    await start(server.url);
    const id = await invited({ email: undefined, channel: 'letter' });
    const { messages, visit, readOut } = await messagesOf(id);
    expect(messages).toEqual([]);
    expect(readOut).toContain(visit.code.replace('-', '').split('').slice(0, 5).join(' '));
    const letter = await api.as.reception.get(`/api/consultations/${id}/visit-letter`).expect(200);
    expect(letter.headers['content-security-policy']).toContain("default-src 'none'");
    for (const said of [visit.code, '020 7946 0100', 'Mrs Meera Patel', 'Wednesday 8 July 2026 at 10:00']) expect(letter.text).toContain(said);
  });

  it('send nothing whose moment passed while the server was down', async () => {
    await server.stop();
    await start(server.url);
    const id = await invited();
    await eventually(async () => expect((await messagesOf(id)).messages[0]).toMatchObject({ state: 'waiting' }));
    await api.stop();
    await server.start();
    api = await startApi({ configuration: { smtpUrl: server.url, dataDir: folder }, at: '2026-07-08T12:00:00.000Z' });
    expect(await ended(id)).toMatchObject({ type: 'MessageFailed', data: { kind: 'invitation', permanent: true } });
    expect(server.caught).toHaveLength(0);
  });

  it('keep the advice from reception, who see that it went', async () => {
    await start(null);
    const { id } = await happened(api.server, followedUp());
    const aftercare = async (by: Browser) => {
      const { body } = await by.get(`/api/consultations/${id}/messages`).expect(200);
      const found = (body.messages as Message[]).find(({ template }) => template === 'aftercare');
      if (!found) throw new Error('not queued yet');
      return { ...found, letter: body.letter as string | null };
    };
    const seen = await eventually(() => aftercare(api.as.reception));
    expect(seen).toMatchObject({ text: 'The advice given to the patient is for the patient and the clinicians.', letter: null });
    expect(await aftercare(api.as.clinician)).toMatchObject({ text: expect.stringContaining('The pain should ease'), letter: expect.stringContaining('The pain should ease') });
    await api.as.reception.get(`/api/consultations/${id}/messages/${seen.id}.eml`).expect(403);
    await api.as.clinician.get(`/api/consultations/${id}/messages/${seen.id}.eml`).expect(200);
    await api.as.reception.get(`/api/consultations/${id}/visit-letter`).expect(409);
  });

  it('are nobody’s business who works elsewhere or has another role', async () => {
    await start(null);
    const id = await invited();
    await api.as.auditor.get(`/api/consultations/${id}/messages`).expect(403);
    await api.as.reception.get('/api/consultations/5b2a4b1e-6f3c-4b6e-9a53-0d1f5b0f9a10/messages').expect(404);
    await api.as.reception.get(`/api/consultations/${id}/messages/5b2a4b1e-6f3c-4b6e-9a53-0d1f5b0f9a10.eml`).expect(404);
  });
});
