import type { BoardRow } from '@anteroom/domain';
import request, { type Response } from 'supertest';
import { met } from '../support/a-life';
import { aBooking, CLINIC } from '../support/api';
import { eventually } from '../support/eventually';
import { listenWith } from '../support/listen';
import { asked, signedIn } from '../support/signed-in';
import { PASSWORD } from '../support/staff';
import { type Node, partsOf, SharedParts } from './several-nodes';

jest.setTimeout(120_000);

const BORN = aBooking.details.dateOfBirth;
const MINUTE = 60_000;
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();
/** Somebody's time, which lies on the next day where these are run late in the evening. */
const SOON = inMinutes(60);
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(SOON));

describe('Two nodes', () => {
  let parts: SharedParts;
  let one: Node;
  let other: Node;
  let okafor: string;
  /** Rita's, who signed in at the one. */
  let cookie: string;

  const sent = (node: Node, path: string, body: object, as = cookie): Promise<Response> =>
    request(node.url).post(path).set('cookie', as).send(body).then((answer) => answer);
  const board = async (node: Node, after: string): Promise<BoardRow[]> =>
    ((await asked(node.url, `/api/clinics/${CLINIC}/board?date=${DAY}&after=${after}`, cookie)) as { rows: BoardRow[] }).rows;
  const booked = async (node: Node, start = SOON): Promise<{ id: string; position: string }> => {
    const { body } = await sent(node, '/api/consultations', { ...aBooking, start, ...met(okafor), evenIfBooked: true });
    return body as { id: string; position: string };
  };
  const facts = (id: string): Promise<Record<string, unknown>[]> => parts.facts(`consultation-${id}`);

  beforeAll(async () => {
    parts = await SharedParts.start();
    okafor = await parts.openClinic();
    [one, other] = await Promise.all([parts.node('one'), parts.node('other')]);
    cookie = await signedIn(one.url, 'rita');
  });
  afterAll(async () => {
    for (const { program } of [one, other]) program.signal('SIGTERM');
    await Promise.all([one, other].map(({ program }) => program.end()));
    await parts.stop();
  });

  it('share the work that is done without being asked, each part of it at one of them', async () => {
    const states = await eventually(async () => {
      const both = await Promise.all([one, other].map(({ url }) => partsOf(url)));
      const working = ['deadlines', 'outbox', 'imports'].map((name) => both.map((states) => states.get(name)).sort());
      expect(working).toEqual(working.map(() => ['elsewhere', 'up']));
      return both;
    });
    expect(states.flatMap((parts) => [...parts.values()])).not.toContain('down');
  });

  it('take a session for good that was begun at the other, and end it for both', async () => {
    const hers = await signedIn(one.url, 'rita');
    expect(await asked(other.url, '/api/me', hers)).toMatchObject({ name: 'Rita' });
    await sent(other, '/api/me/lock', {}, hers);
    expect((await request(one.url).get(`/api/clinics/${CLINIC}/board`).set('cookie', hers)).body).toMatchObject({ code: 'locked' });
    await sent(one, '/api/me/unlock', { password: PASSWORD }, hers);
    expect((await request(other.url).get(`/api/clinics/${CLINIC}/board`).set('cookie', hers)).status).toBe(200);
    await sent(other, '/api/sign-out', {}, hers);
    expect((await request(one.url).get('/api/me').set('cookie', hers)).body).toMatchObject({ code: 'not-signed-in' });
  });

  it('let nobody in at either who was suspended at one', async () => {
    const nadia = await signedIn(one.url, 'nadia');
    const his = await signedIn(other.url, 'okafor');
    expect((await sent(one, `/api/staff/${okafor}/suspend`, { reason: 'On leave' }, nadia)).status).toBe(200);
    expect((await request(other.url).get('/api/me').set('cookie', his)).status).toBe(401);
    await sent(other, `/api/staff/${okafor}/reinstate`, { reason: 'Back' }, nadia);
    await eventually(() => signedIn(one.url, 'okafor'));
  });

  it('count wrong passwords together', async () => {
    const tries = Array.from({ length: 6 }, (_, n) => (n % 2 ? one : other));
    const statuses: number[] = [];
    for (const node of tries) statuses.push((await sent(node, '/api/sign-in', { name: 'nobody', password: 'not this one' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('show the same board, each with what was done at the other', async () => {
    const [a, b] = [await booked(one), await booked(other)];
    const rows = await board(one, b.position);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([a.id, b.id]));
    // A deadline may pass between the two looks.
    await eventually(async () => expect(await board(other, b.position)).toEqual(await board(one, b.position)));
  });

  it('tell, on live boards, what was done at the other', async () => {
    const screens = await Promise.all([one, other].map(({ url }) => listenWith(`${url}/api/clinics/${CLINIC}/board/live?date=${DAY}`, cookie)));
    for (const screen of screens) expect(await screen.next()).toMatchObject({ event: 'board' });
    for (const node of [one, other]) {
      const { id } = await booked(node);
      for (const screen of screens) await screen.until({ event: 'rows', data: { rows: expect.arrayContaining([expect.objectContaining({ id })]) } });
    }
    for (const screen of screens) screen.stop();
  });

  it('decide one after the other what is done to one consultation at both at once', async () => {
    const { id } = await booked(one);
    const notes = await Promise.all(Array.from({ length: 20 }, (_, n) => sent(n % 2 ? one : other, `/api/consultations/${id}/take-note`, { text: `Note ${n}` })));
    expect(notes.map(({ status }) => status)).toEqual(notes.map(() => 200));
    const invited = await Promise.all(Array.from({ length: 6 }, (_, n) => sent(n % 2 ? one : other, `/api/consultations/${id}/invite-patient`, { channel: 'letter' })));
    expect(invited.map(({ status }) => status).filter((status) => ![200, 409].includes(status))).toEqual([]);
    const revisions = (await facts(id)).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => index));
    expect((await facts(id)).filter(({ type }) => type === 'NoteTaken')).toHaveLength(20);
  });

  it('carry out once what is sent to both under one key', async () => {
    const { id } = await booked(one);
    const answers = await Promise.all(
      [one, other, one, other].map((node) => request(node.url).post(`/api/consultations/${id}/invite-patient`).set('cookie', cookie).set('idempotency-key', 'the-same-for-all').send({ channel: 'letter' })),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${(body as { revision: number }).revision}`)).size).toBe(1);
    expect((await facts(id)).filter(({ type }) => type === 'PatientInvited')).toHaveLength(1);
  });

  it('send an invitation once, and give the patient five tries in all', async () => {
    const { id } = await booked(other, inMinutes(2 * 60));
    await sent(one, `/api/consultations/${id}/invite-patient`, { channel: 'email' });
    await eventually(async () => expect((await facts(id)).map(({ type }) => type)).toContain('MessageSent'));
    const { messages, visit } = (await asked(other.url, `/api/consultations/${id}/messages`, cookie)) as { messages: { id: string }[]; visit: { link: string } };
    expect(parts.mail.caught.filter(({ raw }) => raw.includes(`Message-ID: <${messages[0]?.id}@`))).toHaveLength(1);
    const token = visit.link.split('#')[1];
    const lefts: unknown[] = [];
    for (const node of [one, other, one, other]) lefts.push(((await sent(node, '/api/visits', { token, dateOfBirth: '1958-03-15' })).body as { left: number }).left);
    expect(lefts).toEqual([4, 3, 2, 1]);
    const last = await Promise.all([one, other].map((node) => sent(node, '/api/visits', { token, dateOfBirth: '1958-03-15' })));
    expect(last.map(({ status }) => status)).toEqual([409, 409]);
    expect((await sent(one, '/api/visits', { token, dateOfBirth: BORN })).body).toMatchObject({ code: 'link-locked' });
    expect((await facts(id)).filter(({ type }) => type === 'VisitLocked')).toHaveLength(1);
  });

  it('pass a deadline once, on whichever of them it is armed', async () => {
    const ids = await Promise.all([one, other, one, other].map(async (node) => (await booked(node, inMinutes(-10 + 0.02))).id));
    for (const id of ids) {
      await eventually(async () => expect((await facts(id)).filter(({ stamp }) => (stamp as { passed?: string } | undefined)?.passed === 'not-here-yet')).toHaveLength(1));
    }
  });
});
