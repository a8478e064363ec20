import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { Unavailable } from '../engine/unavailable';
import { calendarOf } from './calendar';
import { smtp } from './mail';
import { mailFiles } from './mail-files';
import { FakeMailServer, partsOf } from './mail-server.fake';
import { Outbox, type NewMessage } from './outbox';
import { OutboxRunner, type MessageEnd } from './outbox-runner';
import { outboxMigration, outboxOrderMigration, outboxSupersededMigration, type OutboxTables } from './outbox-table';

const MINUTE = 60_000;
const MORNING = '2026-07-05T08:00:00.000Z';
const CONSULTATION = '5b2a4b1e-6f3c-4b6e-9a53-0d1f5b0f9a10';

const invitation: NewMessage = {
  id: '11111111-1111-4111-8111-111111111111',
  consultation: CONSULTATION,
  fact: 'a fact',
  template: 'invitation',
  channel: 'email',
  from: 'appointments@clinic.example',
  to: 'meera.patel@mail.example',
  subject: 'Your video appointment on 6 July',
  text: 'Dear Łukasz,\n\nYou have an appointment.',
  html: '<p>Dear Łukasz,</p><p>You have an appointment.</p>',
  ics: calendarOf({
    method: 'REQUEST', uid: CONSULTATION, sequence: 0, stamp: MORNING, start: '2026-07-06T09:00:00.000Z', minutes: 20,
    mode: 'video', organiser: 'appointments@clinic.example', attendee: 'meera.patel@mail.example', link: null,
  }),
  state: 'waiting',
  createdAt: MORNING,
  validUntil: '2026-07-06T09:00:00.000Z',
  error: null,
};

const migrations = [outboxMigration, outboxOrderMigration, outboxSupersededMigration];

eachStore('the outbox runner', (stores) => {
  let folder: string;
  let db: Kysely<OutboxTables>;
  let outbox: Outbox;
  let server: FakeMailServer;
  let clock: SettableClock;
  let ends: MessageEnd[];
  let known: 'sent' | 'failed' | 'given-up' | null;
  let runner: OutboxRunner;

  const files = () => readdirSync(folder).filter((name) => !name.endsWith('.db'));
  const one = async () => (await outbox.of(CONSULTATION))[0];
  const ended = () => Promise.resolve(known);
  const runnerWith = (mail: 'server' | 'no server', report = async (end: MessageEnd) => void ends.push(end)) =>
    new OutboxRunner({ outbox, mail: mail === 'server' ? smtp(server.url) : null, files: mailFiles(folder), clock, report, ended, failed: () => undefined });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    db = await stores.fresh<OutboxTables>(migrations);
    known = null;
    outbox = new Outbox(db);
    clock = new SettableClock(MORNING);
    ends = [];
    server = new FakeMailServer();
    await server.start();
    runner = runnerWith('server');
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('delivers the invitation as text, page and calendar entry, and tells that it went', async () => {
    await Outbox.add(db, [invitation]);
    await runner.pass();
    const [mail] = server.caught;
    expect(mail?.to).toEqual(['meera.patel@mail.example']);
    const parts = partsOf(mail?.raw ?? '');
    expect(parts.find(({ type }) => type.startsWith('text/plain'))?.text).toContain('Dear Łukasz,');
    expect(parts.find(({ type }) => type.startsWith('text/html'))?.text).toContain('<p>Dear Łukasz,</p>');
    const calendar = parts.find(({ type }) => type.startsWith('text/calendar'));
    expect(calendar?.type).toMatch(/method=REQUEST/);
    expect(calendar?.text).toContain('DTSTART:20260706T090000Z');
    expect(mail?.raw).toContain(`Message-ID: <${invitation.id}@clinic.example>`);
    expect(ends).toEqual([expect.objectContaining({ message: invitation.id, kind: 'invitation', ended: 'sent', channel: 'email' })]);
  });

  it('sends each message once, however often it is asked', async () => {
    await Outbox.add(db, [invitation]);
    await Outbox.add(db, [invitation]);
    await runner.pass();
    await runner.pass();
    expect(server.caught).toHaveLength(1);
    expect(ends).toHaveLength(1);
  });

  it('sends each message once, though two nodes look at the same time', async () => {
    for (let n = 0; n < 5; n += 1) await Outbox.add(db, [{ ...invitation, id: invitation.id.replace(/1$/, String(n)) }]);
    const elsewhere = new OutboxRunner({
      outbox: new Outbox(await stores.again<OutboxTables>(migrations)), mail: smtp(server.url), files: mailFiles(folder), clock,
      report: async (end) => void ends.push(end), ended, failed: () => undefined,
    });
    await Promise.all([runner.pass(), elsewhere.pass()]);
    await runner.pass();
    expect(server.caught).toHaveLength(5);
    expect(new Set(ends.map(({ message }) => message)).size).toBe(5);
  });

  it('keeps messages in the order in which they were asked for', async () => {
    const ids = ['3', '1', '2'].map((last) => invitation.id.replace(/1$/, last));
    for (const id of ids) await Outbox.add(db, [{ ...invitation, id }]);
    expect((await outbox.of(CONSULTATION)).map(({ id }) => id)).toEqual(ids);
  });

  it('sends nothing whose end the log knows, because the store was put back from an older backup', async () => {
    known = 'sent';
    await Outbox.add(db, [invitation]);
    await runner.pass();
    expect(server.caught).toHaveLength(0);
    expect(await one()).toMatchObject({ state: 'sent', tries: 0, reportedAt: expect.any(String) });
    expect(ends).toEqual([]);
  });

  it('tells at once of an address that is refused', async () => {
    server.unknown.add(invitation.to);
    await Outbox.add(db, [invitation]);
    await runner.pass();
    expect(ends).toEqual([expect.objectContaining({ ended: 'failed', permanent: true, error: expect.stringContaining('No such mailbox') })]);
    expect(await one()).toMatchObject({ state: 'failed', tries: 1 });
  });

  it('waits for a mail server that is down, and then sends once', async () => {
    await server.stop();
    await Outbox.add(db, [invitation]);
    await runner.pass();
    expect(await one()).toMatchObject({ state: 'waiting', tries: 1, nextTryAt: '2026-07-05T08:01:00.000Z' });
    expect(ends).toEqual([]);
    await server.start();
    await runner.pass();
    expect(server.caught).toHaveLength(0);
    clock.advance(MINUTE);
    await runner.pass();
    await runner.pass();
    expect(server.caught).toHaveLength(1);
    expect(ends.map(({ ended }) => ended)).toEqual(['sent']);
  });

  it('gives people their chance when the mail server stays down: after five tries it says so', async () => {
    await server.stop();
    await Outbox.add(db, [invitation]);
    for (const minutes of [0, 1, 5, 15, 60]) {
      clock.advance(minutes * MINUTE);
      await runner.pass();
    }
    expect(await one()).toMatchObject({ state: 'failed', tries: 5, permanent: 0 });
    expect(ends).toEqual([expect.objectContaining({ ended: 'failed', permanent: false })]);
  });

  it('says so sooner when the appointment is near, so that somebody can still ring', async () => {
    await server.stop();
    await Outbox.add(db, [{ ...invitation, validUntil: '2026-07-05T08:31:00.000Z' }]);
    await runner.pass();
    expect(await one()).toMatchObject({ state: 'waiting' });
    clock.advance(MINUTE);
    await runner.pass();
    expect(await one()).toMatchObject({ state: 'failed', tries: 2 });
  });

  it('never sends what has become untrue while the server was off', async () => {
    await Outbox.add(db, [invitation]);
    clock.set('2026-07-06T09:00:00.000Z');
    await runner.pass();
    expect(server.caught).toHaveLength(0);
    expect(await one()).toMatchObject({ state: 'given-up' });
    expect(ends).toEqual([expect.objectContaining({ ended: 'failed', permanent: true })]);
  });

  it('does not send what another fact took the place of, and tells that it was given up and did not fail', async () => {
    await Outbox.add(db, [invitation]);
    await Outbox.giveUp(db, CONSULTATION, 'The appointment was moved before this left.');
    await runner.pass();
    expect(server.caught).toHaveLength(0);
    expect(await one()).toMatchObject({ state: 'given-up', error: 'The appointment was moved before this left.' });
    expect(ends).toEqual([expect.objectContaining({ message: invitation.id, ended: 'given-up' })]);
  });

  it('sends again, recognisably, what was on its way when the process died', async () => {
    await Outbox.add(db, [invitation]);
    const dying = new OutboxRunner({
      outbox,
      clock,
      ended,
      files: mailFiles(folder),
      mail: { send: async (message) => { await smtp(server.url).send(message); return new Promise(() => undefined); }, close: () => undefined },
      report: async (end) => void ends.push(end),
      failed: () => undefined,
    });
    void dying.pass();
    while (server.caught.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await one()).toMatchObject({ state: 'waiting', tries: 1 });
    clock.advance(MINUTE);
    await runner.pass();
    expect(server.caught).toHaveLength(2);
    const ids = server.caught.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(ids[0]).toBe(ids[1]);
    expect(ends).toHaveLength(1);
  });

  it('tells the end again until it is recorded, in the same words', async () => {
    const said: string[] = [];
    const down = runnerWith('server', async ({ command }) => {
      said.push(command);
      throw new Error('the log is closed');
    });
    await Outbox.add(db, [invitation]);
    await down.pass();
    await runner.pass();
    expect(server.caught).toHaveLength(1);
    expect(ends.map(({ command }) => command)).toEqual(said);
    await runner.pass();
    expect(ends).toHaveLength(1);
  });

  it('leaves a whole .eml in the outbox when there is no mail server', async () => {
    await Outbox.add(db, [{ ...invitation, channel: 'outbox' }]);
    await runnerWith('no server').pass();
    expect(files()).toEqual([`${invitation.id}.eml`]);
    const parts = partsOf(readFileSync(join(folder, `${invitation.id}.eml`), 'utf8'));
    expect(parts.map(({ type }) => type.split(';')[0])).toEqual(expect.arrayContaining(['text/plain', 'text/html', 'text/calendar']));
    expect(await one()).toMatchObject({ state: 'in-outbox' });
    expect(ends).toEqual([expect.objectContaining({ ended: 'sent', channel: 'outbox' })]);
  });

  it('stops at once though the mail server never answers, and keeps the message', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const waiting = new OutboxRunner({
      outbox, clock, ended, files: mailFiles(folder), mail: smtp(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`),
      report: async (end) => void ends.push(end), failed: () => undefined,
    });
    await Outbox.add(db, [invitation]);
    const connected = new Promise<Socket>((resolve) => silent.once('connection', resolve));
    waiting.start();
    const socket = await connected;
    await waiting.stop();
    expect(await one()).toMatchObject({ state: 'waiting', tries: 1 });
    socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('works by itself once started, and leaves nothing running once stopped', async () => {
    runner.start();
    await Outbox.add(db, [invitation]);
    runner.wake();
    while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await runner.stop();
    await Outbox.add(db, [{ ...invitation, id: '22222222-2222-4222-8222-222222222222' }]);
    runner.wake();
    expect(server.caught).toHaveLength(1);
  });

  it('sends once what left and could not be noted, and notes it when that can be done again', async () => {
    await Outbox.add(db, [invitation]);
    runner = runnerWith('server');
    const update = outbox.update.bind(outbox);
    outbox.update = () => Promise.reject(new Unavailable('operational-store', new Error('disk full')));
    await expect(runner.pass()).rejects.toBeInstanceOf(Unavailable);
    expect(await one()).toMatchObject({ state: 'waiting' });
    outbox.update = update;
    clock.advance(10 * MINUTE);
    await runner.pass();
    expect(await one()).toMatchObject({ state: 'sent' });
    expect(server.caught).toHaveLength(1);
    expect(ends).toHaveLength(1);
  });
});
