import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import * as example from '@anteroom/domain/testing';
import { ConsultationStreams } from '../../apps/api/src/consultation/consultation-streams';
import { Background } from '../../apps/api/src/engine/background';
import { aBooking, startApi, type Api } from '../support/api';
import { BODIES } from '../support/bodies';
import { happened } from './happened';
import { pathsIn, replaced } from './odd-places';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const ODD: readonly unknown[] = [
  null, true, 0, -1, 1e308, '', ' ', 'a\0b', '\ud800', 'x'.repeat(60_000), '__proto__', 'constructor', '2026-02-30T00:00:00Z', '9999-12-31T23:59:59Z',
  [], [null], ['x'.repeat(30_000)], {}, JSON.parse('{"__proto__":{"kind":"x"},"constructor":{"prototype":{}}}'), { length: -1 }, nested(3_000),
];
const told = (value: unknown): string => JSON.stringify(value).slice(0, 40);

/** One of each kind: a text, nothing, nested, completed by the server, by field, all optional. */
const STEMS = ['take-note', 'begin-closing', 'record-reading', 'invite-patient', 'complete-added-stage', 'correct-contacts'];

describe('Whatever is sent', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await api.server.app.get(Background).stop();
  });
  afterAll(() => api.stop());
  const cookie = (role: 'clinician' | 'reception' | 'administrator') =>
    api.as[role].jar.getCookies({ domain: '127.0.0.1', path: '/api', secure: false, script: false }).toValueString();

  /** As it is, whatever a proper client would say to it. */
  const raw = (method: string, path: string, { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string | Buffer }) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(api.server.url);
      const sent = httpRequest({ hostname, port, method, path, headers: { cookie: cookie('clinician'), 'content-length': String(Buffer.byteLength(body)), ...headers } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on('error', reject).end(body);
    });

  it.each(Object.entries(BODIES))('%s: an odd value in any field is refused by the name of the field, or taken, and breaks nothing', async (stem, body) => {
    const wrong: string[] = [];
    let id = '';
    for (const field of [...Object.keys(body), 'happenedAt']) {
      for (const odd of ODD) {
        id ||= (await happened(api.server, example.consulting())).id;
        const { status, body: answer } = await api.as.clinician.post(`/api/consultations/${id}/${stem}`).send({ ...body, [field]: odd });
        const named = status !== 400 || (answer.errors as { field: string }[]).some((error) => error.field === field || error.field.startsWith(`${field}.`));
        if (![200, 400, 403, 409].includes(status) || !named) wrong.push(`${status} ${field}: ${told(odd)} ${JSON.stringify(answer).slice(0, 200)}`);
        if (status === 200) id = '';
      }
    }
    expect(wrong).toEqual([]);
  });

  const CLINIC_BODY = {
    id: 'lakeside', name: 'Lakeside', zone: 'Europe/London', helpNumber: '020 7946 0001', backupNumber: '020 7946 0002', ringingNumber: '020 7946 0003',
    mailSender: null, address: { lines: ['1 Lake Street'], postcode: 'SE1 1AA' }, criteria: [{ id: 'private', text: 'Can talk' }],
  };
  it.each([
    ['reception', '/api/consultations', { ...aBooking, evenIfBooked: true, gp: { name: 'Mill Lane' }, needs: { interpreter: false, companion: 'none', hearing: false, other: false }, criteria: [{ criterion: 'x', met: null }], tests: ['ECG'], source: { appointment: 'A' } }],
    ['administrator', '/api/clinics', CLINIC_BODY],
    ['administrator', '/api/staff', { name: 'Sam', signInName: 'sam-2', roles: ['reception'], clinics: ['riverside-cardiology'], registration: 'GMC 1' }],
    ['clinician', '/api/me/password', { current: 'x', password: 'y' }],
    ['clinician', '/api/sign-in', { name: 'nobody', password: 'wrong' }],
    ['clinician', '/api/visits/look', { token: 'x'.repeat(32), code: 'ABCDE-FGHJK' }],
    ['clinician', '/api/visits', { token: 'x'.repeat(32), dateOfBirth: '1958-03-14' }],
  ] as const)('%s at %s: an odd value anywhere is answered, and breaks nothing', async (role, path, body) => {
    const wrong: string[] = [];
    for (const at of pathsIn(body)) {
      for (const odd of ODD) {
        const { status } = await api.as[role].post(path).set('Content-Type', 'application/json').send(JSON.stringify(replaced(body, at, odd)));
        if (status >= 500) wrong.push(`${status} ${at.join('.')}: ${told(odd)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['nothing at all', {}, ''],
    ['an empty body that says it is JSON', json, ''],
    ['JSON null', json, 'null'],
    ['a number', json, '1'],
    ['a hundred thousand brackets', json, '['.repeat(100_000)],
    ['a hundred thousand nested lists', json, `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['the same field twice', json, '{"text":1,"text":{"a":1}}'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'text=x'],
    ['plain text', { 'content-type': 'text/plain' }, 'x'],
    ['an unknown character set', { 'content-type': 'application/json; charset=klingon' }, '{"text":"x"}'],
    ['bytes that are no text', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['an unknown compression', { ...json, 'content-encoding': 'zebra' }, '{"text":"x"}'],
    ['a compression that it is not', { ...json, 'content-encoding': 'gzip' }, '{"text":"x"}'],
  ] as [string, Record<string, string>, string | Buffer][])('%s is no defect of ours', async (_title, headers, body) => {
    const { id } = await happened(api.server, example.consulting());
    const wrong: string[] = [];
    for (const stem of STEMS) {
      const { status, text } = await raw('POST', `/api/consultations/${id}/${stem}`, { headers, body });
      if (status >= 500 || status === 404 || (status === 200 && stem !== 'begin-closing')) wrong.push(`${stem}: ${status} ${text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('half a request, or none, leaves the server as it was', async () => {
    const { id } = await happened(api.server, example.consulting());
    const { port } = new URL(api.server.url);
    const head = `POST /api/consultations/${id}/take-note HTTP/1.1\r\nHost: x\r\nCookie: ${cookie('clinician')}\r\nContent-Type: application/json\r\n`;
    const halves = ['', 'POST', 'HELLO\r\n\r\n', head, `${head}Content-Length: 100\r\n\r\n{"text":`, `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"te`, `${head}Content-Length: -5\r\n\r\n`, `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`];
    for (const half of [...halves, ...halves]) {
      const socket = connect(Number(port), '127.0.0.1');
      await new Promise((resolve) => socket.once('connect', resolve).on('error', resolve));
      await new Promise((resolve) => socket.write(half, resolve));
      socket.on('error', () => undefined).destroy();
    }
    expect(await raw('GET', '/api/me', {})).toMatchObject({ status: 200 });
    expect(await api.server.app.get(ConsultationStreams).facts(id, example.consulting().facts.length)).toEqual([]);
  });

  it.each(['If-Match', 'Idempotency-Key', 'Cookie', 'Origin', 'Sec-Fetch-Site', 'X-Forwarded-For', 'Accept', 'Content-Type'])('any %s is answered', async (header) => {
    const { id } = await happened(api.server, example.consulting());
    const wrong: string[] = [];
    for (const value of ['', '""', '"-1"', '"1e3"', 'W/"99999999999999999999"', '*', 'x'.repeat(8_000), '\xff\xfe', '%00', 'null', '__proto__', 'a, b', '[object Object]', "' OR 1=1 --"]) {
      const { status, text } = await raw('POST', `/api/consultations/${id}/take-note`, { headers: { ...json, [header.toLowerCase()]: value }, body: '{"text":"x"}' });
      if (status >= 500 || (status !== 200 && !/"code":"[a-z-]+"/.test(text))) wrong.push(`${value.slice(0, 20)}: ${status} ${text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['GET', '/api/consultations?q='], ['GET', '/api/consultations?q[]='], ['GET', '/api/consultations?q[a]='], ['GET', '/api/consultations/'], ['GET', '/api/consultations/ID?revision='], ['GET', '/api/consultations/ID/history?x='],
    ['GET', '/api/consultations/ID/letter?revision='], ['GET', '/api/consultations/ID/messages/'], ['GET', '/api/clinics/riverside-cardiology/board?date='],
    ['GET', '/api/clinics/'],
    ['GET', '/api/pathways/'], ['GET', '/api/drafts/'], ['GET', '/api/drafts?prefix='], ['GET', '/api/clinic-lists/'], ['GET', '/api/clinic-lists?clinic='], ['GET', '/api/clinic-lists?clinic[]='], ['GET', '/api/visits/'],
    ['PUT', '/api/drafts/'], ['DELETE', '/api/drafts/'], ['POST', '/api/clinic-lists?clinic='], ['POST', '/api/visits/'], ['POST', '/api/'], ['GET', '/'], ['GET', '/visit'], ['GET', '/assets/'],
  ])('%s %s with anything after it is answered', async (method, path) => {
    const { id } = await happened(api.server, example.consulting());
    const wrong: string[] = [];
    for (const odd of ['', '%', '%00', '%ff', '%E0%A4%A', '..%2f..%2fetc%2fpasswd', '../../etc/passwd', '%5c..', '-1', '1e999', '999999999999999999999', '__proto__', 'constructor', "'%20OR%201=1", '%F0%9F%92%A9', 'x'.repeat(5_000), '2026-13-45', '2026-07-06', 'null', '%ED%A0%80', '0000000000000001']) {
      const { status, text } = await raw(method, `${path.replace('ID', id)}${odd}`, { headers: method === 'GET' ? { accept: 'text/html' } : json, body: method === 'GET' ? '' : '{}' });
      if (status >= 500 || status === 0) wrong.push(`${odd.slice(0, 20)}: ${status} ${text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });
});
