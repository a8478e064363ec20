import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { readConfiguration, type Configuration } from '../../../apps/api/src/configuration';
import { Deadlines } from '../../../apps/api/src/consultation/deadlines';
import { type Demo, startDemo } from '../../../apps/api/src/demo/demo';
import { Desk } from '../../../apps/api/src/demo/desk';
import { openSampleClinic, type SignIn } from '../../../apps/api/src/demo/sample-clinic';
import { ServiceTimes } from '../../../apps/api/src/engine/service-times';
import type { Server } from '../../../apps/api/src/start';
import { serve } from '../../support/serve';
import { theChromium, type Width, WIDTHS } from './chromium';
import { noteConnections } from './connections';
import { Guard } from './guard';
import { JourneyClock } from './journey-clock';
import type { Person, Presence } from './person';
import { Pictures } from './pictures';

// Jest reads no timeout out of one project of several.
jest.setTimeout(240_000);
/** For one thing to appear, on a busy computer too. In milliseconds. */
const PATIENCE = 45_000;
/** A Monday in summer, ten o'clock at the clinic. */
const MORNING = '2026-07-06T09:00:00.000Z';

/** A whole service with a sample clinic, and the people who use it, each in a browser of their own. */
export class Journey {
  readonly people: Person[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly name: string,
    private readonly parts: { server: Server; clock: JourneyClock; folder: string; width: Width },
    private readonly known: Pick<Demo, 'signIns' | 'visits'>,
  ) {}

  static async open(name: string, width: Width, configuration: Partial<Configuration> = {}): Promise<Journey> {
    const folder = await mkdtemp(join(tmpdir(), 'anteroom-'));
    const clock = new JourneyClock(MORNING);
    const server = await serve({ clock, configuration: { ...configuration, dataDir: folder } });
    const signIns = await openSampleClinic(server.app);
    return new Journey(`${name} ${width}`, { server, clock, folder, width }, { signIns, visits: [] });
  }

  /** The same with the demo's people of today, those of them invited who can be. */
  static async openDemo(name: string, width: Width, settings: Record<string, string> = {}): Promise<Journey> {
    const folder = await mkdtemp(join(tmpdir(), 'anteroom-'));
    const clock = new JourneyClock(MORNING);
    const configuration = { ...readConfiguration({ PORT: '0', ...settings }), dataDir: folder };
    const { server, demo } = await startDemo({ configuration, clock, say: () => undefined });
    return new Journey(`${name} ${width}`, { server, clock, folder, width }, demo);
  }

  /** Somebody comes, with a browser that knows nothing yet. */
  async comes<P extends Person>(Kind: new (name: string, presence: Presence) => P, name: string, width = this.parts.width): Promise<P> {
    const { server, clock } = this.parts;
    const context = await (await theChromium()).newContext({ ...WIDTHS[width], baseURL: server.url, locale: 'en-GB', timezoneId: 'Europe/London' });
    context.setDefaultTimeout(PATIENCE);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    await context.clock.install({ time: clock.now() });
    await noteConnections(context);
    this.contexts.push(context);
    const guard = new Guard(server.url);
    context.on('page', (page) => guard.watch(page));
    const person = new Kind(name, { page: await context.newPage(), guard, pictures: new Pictures(this.name) });
    this.people.push(person);
    return person;
  }

  signIn(name: string): SignIn {
    const found = this.known.signIns.find((one) => one.name === name);
    if (!found) throw new Error(`Nobody signs in as ${name}`);
    return found;
  }

  /** The link of somebody in the demo, who is told apart by the birth date, and by their number among twins. */
  linkOf(born: string, twin = 0): string {
    const found = this.known.visits.filter(({ dateOfBirth }) => dateOfBirth === born)[twin];
    if (!found) throw new Error(`Nobody born on ${born} was invited`);
    return found.link;
  }

  /** Somebody at the desk who does by program what a chapter takes as done. */
  async hand(name: string): Promise<Desk> {
    const desk = new Desk(this.parts.server.url);
    await desk.signIn(this.signIn(name));
    return desk;
  }

  get server(): Server {
    return this.parts.server;
  }

  now(): Date {
    return this.parts.clock.now();
  }

  /** On the clinic's clock, so many minutes from now. */
  timeIn(minutes: number): string {
    const at = new Date(this.now().getTime() + minutes * 60_000);
    return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
  }

  /** For everybody: the server is there all the while, and every deadline that falls into it passes. */
  async timePasses(minutes: number): Promise<void> {
    const { clock, server } = this.parts;
    for (let minute = 0; minute < minutes; minute += 1) {
      clock.pass(1);
      await server.app.get(ServiceTimes).beat();
      await server.app.get(Deadlines).settle();
    }
    for (const context of this.contexts) await context.clock.fastForward(minutes * 60_000);
  }

  async end(): Promise<void> {
    const { server, folder } = this.parts;
    for (const context of this.contexts) await context.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
