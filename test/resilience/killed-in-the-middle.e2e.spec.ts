import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { VisitSecrets } from '../../apps/api/src/message/visit-secrets';
import type { Server } from '../../apps/api/src/start';
import { aBooking, CLINIC, openClinic } from '../support/api';
import { eventually } from '../support/eventually';
import { Program } from '../support/run-program';
import { serve } from '../support/serve';
import { asked, signedIn } from '../support/signed-in';
import { appoint } from '../support/staff';
import { BusyPerson, type Told, Typist, Watcher } from './busy-people';
import { aLongList, holdsWhatWasTold, onceAllIsOver } from './holding';
import type { WhatHolds } from './what-holds';

jest.setTimeout(180_000);

const ROUNDS = 10;
/** So many that nobody has read them all before somebody looks. */
const LISTED = 400;

/** Sends the list and waits until some of it is in, and not all. */
const importBegun = async (url: string, cookie: string): Promise<string> => {
  const headers = { cookie, 'content-type': 'text/csv' };
  const sent = await fetch(`${url}/api/clinic-lists?clinic=${CLINIC}`, { method: 'POST', headers, body: aLongList(LISTED) });
  const { job } = (await sent.json()) as { job: string };
  for (;;) {
    const { done } = (await asked(url, `/api/clinic-lists/${job}`, cookie)) as { done: number };
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
    const cookie = await signedIn(server.url, names[0] ?? '');
    await eventually(async () => expect(await asked(server.url, `/api/clinic-lists/${job}`, cookie)).toMatchObject({ state: 'done' }));
    holds = await onceAllIsOver(server);
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

  holdsWhatWasTold(() => holds, told);

  it('has no gap', () => {
    expect(holds.gaps()).toEqual([]);
  });

  it('went on with the list that was being imported, each row once, and says so', async () => {
    const listed = holds.facts.flatMap((fact) => (fact.type === 'ConsultationBooked' && fact.data.source ? [fact.data.source.appointment] : []));
    expect(listed.sort()).toEqual(Array.from({ length: LISTED }, (_, n) => `L${n}`).sort());
    const report = await asked(server.url, `/api/clinic-lists/${job}`, await signedIn(server.url, 'ada'));
    expect(report).toMatchObject({ state: 'done', total: LISTED, done: LISTED, taken: LISTED, unchanged: 0, refused: 0 });
  });

  it('has what was half typed', async () => {
    const draft = (await asked(server.url, `/api/drafts/${typist.key}`, await signedIn(server.url, 'ada'))) as { text: string };
    expect(typist.kept.length).toBeGreaterThan(20);
    expect([typist.kept, typist.typed]).toContain(draft.text);
  });

  it('signed nobody out, and showed the whole list to whoever came back to it', () => {
    expect(new Set(sessions)).toEqual(new Set([200]));
    expect(watcher.heard).toEqual({ board: ROUNDS - watcher.heard.nothing, nothing: expect.any(Number), rows: expect.any(Number) });
    expect(watcher.heard.rows).toBeGreaterThan(0);
  });

  it('queued one message for each invitation, none for anything else, and each became one file', () => {
    expect(holds.invitations().length).toBeGreaterThan(3);
    expect(holds.messages.map(({ fact }) => fact).sort()).toEqual(holds.invitations());
    expect(new Set(holds.messages.map(({ state }) => state))).toEqual(new Set(['in-outbox']));
    const files = existsSync(join(DATA_DIR, 'outbox')) ? readdirSync(join(DATA_DIR, 'outbox')) : [];
    expect(files.sort()).toEqual(holds.messages.map(({ id }) => `${id}.eml`).sort());
    expect(holds.ended()).toEqual(holds.messages.map(({ id }) => id).sort());
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
      body: JSON.stringify({ ...aBooking, start: new Date(Date.now() + 24 * 60 * 60_000).toISOString(), evenIfBooked: true }),
    });
    expect(response.status).toBe(201);
  });
});
