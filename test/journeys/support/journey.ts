import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { Deadlines } from '../../../apps/api/src/consultation/deadlines';
import { openSampleClinic, type SignIn } from '../../../apps/api/src/demo/sample-clinic';
import type { Server } from '../../../apps/api/src/start';
import { serve } from '../../support/serve';
import { openChromium, type Width, WIDTHS } from './chromium';
import { Guard } from './guard';
import { JourneyClock } from './journey-clock';
import type { Person, Presence } from './person';
import { Pictures } from './pictures';

// Jest reads no timeout out of one project of several.
jest.setTimeout(120_000);
/** For one thing to appear, on a busy computer too. In milliseconds. */
const PATIENCE = 20_000;
/** A Monday in summer, ten o'clock at the clinic. */
const MORNING = '2026-07-06T09:00:00.000Z';

/** A whole service with a sample clinic, and the people who use it, each in a browser of their own. */
export class Journey {
  readonly people: Person[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly name: string,
    private readonly parts: { server: Server; browser: Browser; clock: JourneyClock; folder: string; width: Width },
    readonly signIns: readonly SignIn[],
  ) {}

  static async open(name: string, width: Width): Promise<Journey> {
    const folder = await mkdtemp(join(tmpdir(), 'anteroom-'));
    const clock = new JourneyClock(MORNING);
    const server = await serve({ clock, configuration: { dataDir: folder } });
    const signIns = await openSampleClinic(server.app);
    return new Journey(`${name} ${width}`, { server, browser: await openChromium(), clock, folder, width }, signIns);
  }

  /** Somebody comes, with a browser that knows nothing yet. */
  async comes<P extends Person>(Kind: new (name: string, presence: Presence) => P, name: string): Promise<P> {
    const { server, browser, clock, width } = this.parts;
    const context = await browser.newContext({ ...WIDTHS[width], baseURL: server.url, locale: 'en-GB', timezoneId: 'Europe/London' });
    context.setDefaultTimeout(PATIENCE);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    await context.clock.install({ time: clock.now() });
    this.contexts.push(context);
    const guard = new Guard(server.url);
    context.on('page', (page) => guard.watch(page));
    const person = new Kind(name, { page: await context.newPage(), guard, pictures: new Pictures(this.name) });
    this.people.push(person);
    return person;
  }

  signIn(name: string): SignIn {
    const found = this.signIns.find((one) => one.name === name);
    if (!found) throw new Error(`Nobody signs in as ${name}`);
    return found;
  }

  /** On the clinic's clock, so many minutes from now. */
  timeIn(minutes: number): string {
    const at = new Date(this.parts.clock.now().getTime() + minutes * 60_000);
    return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
  }

  /** For everybody, and for the deadlines that fall into it. */
  async timePasses(minutes: number): Promise<void> {
    this.parts.clock.pass(minutes);
    await this.parts.server.app.get(Deadlines).settle();
    for (const context of this.contexts) await context.clock.fastForward(minutes * 60_000);
  }

  async end(): Promise<void> {
    const { browser, server, folder } = this.parts;
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
