import { Background } from '../../apps/api/src/engine/background';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { ServiceTimes } from '../../apps/api/src/engine/service-times';
import type { Server } from '../../apps/api/src/start';
import { BusyPerson, type Told, Typist, Watcher } from '../resilience/busy-people';
import { aLongList, holdsWhatWasTold, onceAllIsOver } from '../resilience/holding';
import type { WhatHolds } from '../resilience/what-holds';
import { CLINIC, openClinic } from '../support/api';
import { eventually } from '../support/eventually';
import { asked, signedIn } from '../support/signed-in';
import { appoint } from '../support/staff';
import { kill, type Node, partsOf, SharedParts } from './several-nodes';

jest.setTimeout(240_000);

const ROUNDS = 8;
const LISTED = 120;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('Two nodes of which one is killed again and again', () => {
  const names = ['ada', 'ben', 'cem', 'dov'];
  let parts: SharedParts;
  let nodes: Node[];
  let people: BusyPerson[];
  let typist: Typist;
  let watchers: Watcher[];
  let cookies: string[];
  let server: Server;
  let holds: WhatHolds;
  let job: string;
  let over = false;

  const told = (): Told[] => people.flatMap((person) => person.told);
  const done = async (commands: number): Promise<void> => {
    const until = told().length + commands;
    while (told().length < until) await pause(2);
    await pause(Math.random() * 30);
  };
  /** At one node, and at the other when that one is gone. */
  const works = async (one: { work(url: string, enough?: () => boolean): Promise<void> }, first: number): Promise<void> => {
    for (let turn = first; !over; turn += 1) {
      await one.work(nodes[turn % 2]?.url ?? '', () => over);
      await pause(20);
    }
  };
  const killAndRestart = async (which: number): Promise<void> => {
    const node = nodes[which] as Node;
    await kill(node);
    await done(25);
    nodes[which] = await parts.node(node.name);
    await done(10);
  };
  /** The list goes to the node that does not work it; whoever does is killed in the middle. */
  const importAndKill = async (): Promise<void> => {
    const cookie = cookies[3] ?? '';
    const working = await eventually(async () => {
      const states = await Promise.all(nodes.map(async ({ url }) => (await partsOf(url)).get('imports')));
      expect(states).toContain('up');
      return states.indexOf('up');
    });
    const response = await fetch(`${nodes[1 - working]?.url}/api/clinic-lists?clinic=${CLINIC}`, { method: 'POST', headers: { cookie, 'content-type': 'text/csv' }, body: aLongList(LISTED) });
    job = ((await response.json()) as { job: string }).job;
    for (let reached = 0; reached === 0; await pause(5)) {
      reached = ((await asked(nodes[1 - working]?.url, `/api/clinic-lists/${job}`, cookie)) as { done: number }).done;
      expect(reached).toBeLessThan(LISTED);
    }
    await killAndRestart(working);
  };

  beforeAll(async () => {
    parts = await SharedParts.start();
    const before = await parts.here();
    await openClinic(before, CLINIC);
    const staff = new Map<string, string>();
    for (const name of names) staff.set(name, await appoint(before, name, ['reception', 'clinician'], [CLINIC]));
    await before.stop();
    nodes = [await parts.node('one'), await parts.node('other')];
    cookies = await Promise.all(names.map((name, n) => signedIn(nodes[n % 2]?.url, name)));
    people = names.slice(0, 3).map((name, n) => new BusyPerson(cookies[n] ?? '', staff.get(name) ?? ''));
    typist = new Typist(cookies[0] ?? '');
    watchers = [new Watcher(cookies[1] ?? ''), new Watcher(cookies[2] ?? '')];
    const work = [...people, typist, ...watchers].map((one, n) => works(one, n));
    await done(20);
    for (let n = 0; n < ROUNDS; n += 1) await (n === 2 ? importAndKill() : killAndRestart(n % 2));
    await eventually(async () => expect(await asked(nodes[0]?.url, `/api/clinic-lists/${job}`, cookies[3] ?? '')).toMatchObject({ state: 'done' }));
    over = true;
    for (const { program } of nodes) program.signal('SIGTERM');
    await Promise.all([...work, ...nodes.map(({ program }) => program.end())]);
    // An hour later, so that what waited to be tried again has been.
    server = await parts.here(new SettableClock(new Date(Date.now() + 65 * 60_000)));
    await eventually(async () => expect(server.app.get(Background).status().map(({ state }) => state)).not.toContain('elsewhere'));
    holds = await onceAllIsOver(server);
  });
  afterAll(async () => {
    await server.stop();
    await parts.stop();
  });

  it('went on working, and refused nobody', () => {
    expect(people.flatMap(({ refused }) => refused)).toEqual([]);
    expect(told().length).toBeGreaterThan(ROUNDS * 30);
    expect(new Set(told().map(({ stem }) => stem)).size).toBeGreaterThan(8);
  });

  holdsWhatWasTold(() => holds, told);

  it('has no fact twice', () => {
    const ids = holds.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('queued one message for each invitation and told the end of each once', () => {
    expect(holds.invitations().length).toBeGreaterThan(3);
    expect(holds.messages.map(({ fact }) => fact).sort()).toEqual(holds.invitations());
    expect(holds.ended()).toEqual(holds.messages.map(({ id }) => id).sort());
  });

  it('sent each message, none twice but what was on its way in a node that died, and that recognisably', () => {
    const sent = parts.mail.caught.map(({ raw }) => /^Message-ID: <([^@]+)@/m.exec(raw)?.[1]);
    expect(new Set(sent)).toEqual(new Set(holds.messages.map(({ id }) => id)));
    expect(sent.length - new Set(sent).size).toBeLessThanOrEqual(ROUNDS);
    const again = new Set(sent.filter((id, index) => sent.indexOf(id) !== index));
    for (const { id, tries } of holds.messages) if (again.has(id)) expect(tries).toBeGreaterThan(1);
  });

  it('went on with the list that was being imported, each row once, and says so', async () => {
    const listed = holds.facts.flatMap((fact) => (fact.type === 'ConsultationBooked' && fact.data.source ? [fact.data.source.appointment] : []));
    expect(listed.sort()).toEqual(Array.from({ length: LISTED }, (_, n) => `L${n}`).sort());
    expect(await asked(server.url, `/api/clinic-lists/${job}`, await signedIn(server.url, 'dov'))).toMatchObject({ state: 'done', done: LISTED, taken: LISTED, unchanged: 0, refused: 0 });
  });

  it('has what was half typed', async () => {
    const draft = (await asked(server.url, `/api/drafts/${typist.key}`, await signedIn(server.url, 'ada'))) as { text: string };
    expect([typist.kept, typist.typed]).toContain(draft.text);
  });

  it('was there all the time for whoever came', () => {
    const absences = server.app.get(ServiceTimes).downtimes();
    // Only between the last of them and the one that looks an hour later.
    expect(absences.filter(({ from }) => from.getTime() < Date.now() - 60_000)).toEqual([]);
  });
});
