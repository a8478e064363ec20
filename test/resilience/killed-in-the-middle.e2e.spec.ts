import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Deadlines } from '../../apps/api/src/consultation/deadlines';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { EVENT_LOG, OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { ViewRegistry } from '../../apps/api/src/engine/view-registry';
import { derivedUuid } from '../../apps/api/src/engine/uuid';
import type { OutboxTables } from '../../apps/api/src/message/outbox-table';
import { VisitSecrets } from '../../apps/api/src/message/visit-secrets';
import type { Server } from '../../apps/api/src/start';
import { aBooking, CLINIC, openClinic } from '../support/api';
import { eventually } from '../support/eventually';
import { Program } from '../support/run-program';
import { serve } from '../support/serve';
import { appoint, PASSWORD } from '../support/staff';
import { BusyPerson, type Told, Typist, Watcher } from './busy-people';
import { WhatHolds } from './what-holds';

jest.setTimeout(180_000);

const ROUNDS = 10;
const LISTED = 150;
const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 10);
const LIST = [
  'appointment_id,date,time,mode,given_name,family_name,date_of_birth,criteria_met',
  ...Array.from({ length: LISTED }, (_, n) => `L${n},${tomorrow},${String(8 + (n % 9)).padStart(2, '0')}:00,video,Given${n},Family${n},1960-01-01,no`),
].join('\n');

const signedIn = async (url: string, name: string): Promise<string> => {
  const body = JSON.stringify({ name, password: PASSWORD });
  const response = await fetch(`${url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};
const get = async (url: string, path: string, cookie: string) => (await fetch(`${url}${path}`, { headers: { cookie } })).json();

/** Sends the list and waits until some of it is in, and not all. */
const importBegun = async (url: string, cookie: string): Promise<string> => {
  const headers = { cookie, 'content-type': 'text/csv' };
  const sent = await fetch(`${url}/api/clinic-lists?clinic=${CLINIC}`, { method: 'POST', headers, body: LIST });
  const { job } = (await sent.json()) as { job: string };
  for (;;) {
    const { done } = (await get(url, `/api/clinic-lists/${job}`, cookie)) as { done: number };
    if (done > 0 && done < LISTED) return job;
    if (done === LISTED) throw new Error('The list was in before anybody could kill the server');
  }
};

describe('A server that is killed in the middle of work, again and again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const DATA_DIR = join(folder, 'data');
  const names = ['ada', 'ben', 'cem'];
  let people: BusyPerson[];
  let typist: Typist;
  let watcher: Watcher;
  let server: Server;
  let holds: WhatHolds;
  let job: string;
  const sessions: number[] = [];

  const told = (): Told[] => people.flatMap((person) => person.told);
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  /** So many commands more, and then some moment. */
  const enoughDone = async (commands: number): Promise<void> => {
    const until = told().length + commands;
    while (told().length < until) await pause(2);
    await pause(Math.random() * 30);
  };

  /** One life of the server, from its start to its death. */
  const round = async (n: number, staff: Map<string, string>, cookies: string[]): Promise<void> => {
    const program = new Program('main.ts', { DATA_DIR });
    const url = await program.url();
    if (n === 0) {
      for (const name of names) cookies.push(await signedIn(url, name));
      people = names.map((name, index) => new BusyPerson(cookies[index] ?? '', staff.get(name) ?? ''));
      [typist, watcher] = [new Typist(cookies[0] ?? ''), new Watcher(cookies[1] ?? '')];
    }
    for (const cookie of cookies) sessions.push((await fetch(`${url}/api/me`, { headers: { cookie } })).status);
    const work = [...people, typist, watcher].map((one) => one.work(url));
    if (n === 3) job = await importBegun(url, cookies[2] ?? '');
    else await enoughDone(10 + Math.random() * 25);
    program.signal('SIGKILL');
    await Promise.all([program.end(), ...work]);
  };

  beforeAll(async () => {
    const before = await serve({ configuration: { dataDir: DATA_DIR } });
    await openClinic(before, CLINIC);
    const staff = new Map<string, string>();
    for (const name of names) staff.set(name, await appoint(before, name, ['reception', 'clinician'], [CLINIC]));
    await before.stop();
    const cookies: string[] = [];
    for (let n = 0; n < ROUNDS; n += 1) await round(n, staff, cookies);
    // An hour later, so that what waited to be tried again has been.
    const clock = new SettableClock(new Date(Date.now() + 65 * 60_000));
    server = await serve({ clock, configuration: { dataDir: DATA_DIR } });
    const db = server.app.get<Kysely<OutboxTables>>(OPERATIONAL);
    await eventually(async () => expect(await db.selectFrom('outbox_messages').select('id').where('reportedAt', 'is', null).execute()).toEqual([]));
    await server.app.get(Deadlines).settle();
    await server.app.get(ViewRegistry).reached('consultations', (await server.app.get<EventLog>(EVENT_LOG).head()) ?? '');
    holds = await WhatHolds.in(server);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('was at work, and never broke', () => {
    expect(people.flatMap(({ refused }) => refused)).toEqual([]);
    expect(told().length).toBeGreaterThan(100);
    expect(new Set(told().map(({ stem }) => stem)).size).toBeGreaterThan(8);
  });

  it('has every command that was acknowledged, once, at the revision it said, with what was typed', () => {
    for (const { id, stem, key, revision, body } of told()) {
      const command = derivedUuid(`consultation-${id}`, key);
      const facts = holds.of(id).filter((fact) => fact.command === command);
      expect({ stem, last: facts.at(-1)?.revision }).toEqual({ stem, last: revision });
      expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
      if (stem === 'take-note') expect(facts).toMatchObject([{ type: 'NoteTaken', sealed: { content: { text: body.text } } }]);
    }
  });

  it('has no gap, no broken chain, and no fact that the machine would stamp otherwise', () => {
    expect(holds.gaps()).toEqual([]);
    expect(holds.brokenChains()).toEqual([]);
    expect(holds.differences()).toEqual([]);
  });

  it('has no view that is behind, and each list as if it were folded anew', async () => {
    expect(await holds.troubledViews()).toEqual([]);
    expect(await holds.rowsInView()).toEqual(holds.rows());
    expect(await holds.deadlinesInView()).toEqual(holds.deadlines());
  });

  it('has settled each deadline once', () => {
    const passed = holds.passed();
    expect(passed.length).toBeGreaterThan(3);
    expect(new Set(passed).size).toBe(passed.length);
    const now = new Date(Date.now() + 65 * 60_000).toISOString();
    expect(holds.deadlines().filter((deadline) => (deadline.split(' ')[3] ?? '') < now)).toEqual([]);
  });

  it('went on with the list that was being imported, each row once, and says so', async () => {
    const listed = holds.facts.flatMap((fact) => (fact.type === 'ConsultationBooked' && fact.data.source ? [fact.data.source.appointment] : []));
    expect(listed.sort()).toEqual(Array.from({ length: LISTED }, (_, n) => `L${n}`).sort());
    const report = await get(server.url, `/api/clinic-lists/${job}`, await signedIn(server.url, 'ada'));
    expect(report).toMatchObject({ state: 'done', total: LISTED, done: LISTED, taken: LISTED, unchanged: 0, refused: 0 });
  });

  it('has what was half typed', async () => {
    const draft = (await get(server.url, `/api/drafts/${typist.key}`, await signedIn(server.url, 'ada'))) as { text: string };
    expect(typist.kept.length).toBeGreaterThan(20);
    expect([typist.kept, typist.typed]).toContain(draft.text);
  });

  it('signed nobody out, and showed the whole list to whoever came back to it', () => {
    expect(new Set(sessions)).toEqual(new Set([200]));
    expect(watcher.heard).toEqual({ board: ROUNDS - watcher.heard.nothing, nothing: expect.any(Number), rows: expect.any(Number) });
    expect(watcher.heard.rows).toBeGreaterThan(0);
  });

  it('queued one message for each invitation, none for anything else, and each became one file', () => {
    const asked = holds.facts.filter((fact) => fact.type === 'PatientInvited').map(({ id }) => id);
    expect(asked.length).toBeGreaterThan(3);
    expect(holds.messages.map(({ fact }) => fact).sort()).toEqual(asked.sort());
    expect(new Set(holds.messages.map(({ state }) => state))).toEqual(new Set(['in-outbox']));
    const files = existsSync(join(DATA_DIR, 'outbox')) ? readdirSync(join(DATA_DIR, 'outbox')) : [];
    expect(files.sort()).toEqual(holds.messages.map(({ id }) => `${id}.eml`).sort());
    const ends = holds.facts.flatMap((fact) => (fact.type === 'MessageSent' || fact.type === 'MessageFailed' ? [fact.data.message] : []));
    expect(ends.sort()).toEqual(holds.messages.map(({ id }) => id).sort());
  });

  it('gave no reference to two, knew one patient as one, and kept the way in of everybody invited', async () => {
    const bookings = holds.facts.flatMap((fact) => (fact.type === 'ConsultationBooked' ? [fact.data] : []));
    expect(new Set(bookings.map(({ reference }) => reference)).size).toBe(bookings.length);
    expect(new Set(bookings.filter(({ source }) => !source).map(({ patient }) => patient)).size).toBe(1);
    const links = holds.facts.flatMap((fact) => (fact.type === 'VisitLinkIssued' ? [fact.data] : []));
    for (const link of links) expect(await server.app.get(VisitSecrets).linkFor(link)).toMatchObject({ token: expect.any(String), code: expect.any(String) });
  });

  it('goes on', async () => {
    const cookie = await signedIn(server.url, 'ada');
    const response = await fetch(`${server.url}/api/consultations`, {
      method: 'POST', headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...aBooking, start: `${tomorrow}T10:00:00Z`, evenIfBooked: true }),
    });
    expect(response.status).toBe(201);
  });
});
