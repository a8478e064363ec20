import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../apps/api/src/configuration';
import { SettableClock } from '../../apps/api/src/engine/clock';
import type { Part } from '../../apps/api/src/engine/unavailable';
import { derivedUuid } from '../../apps/api/src/engine/uuid';
import type { Server } from '../../apps/api/src/start';
import { CLINIC, openClinic } from '../support/api';
import { serve } from '../support/serve';
import { signedIn } from '../support/signed-in';
import { appoint } from '../support/staff';
import { BusyPerson, type Told } from './busy-people';
import { onceAllIsOver, settled } from './holding';
import type { WhatHolds } from './what-holds';

const HOUR = 60 * 60_000;
const OWN = join(tmpdir(), 'anteroom-');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

/** A clinic at work while a part of the server goes and comes back. */
export class PartGone {
  people: BusyPerson[] = [];
  server!: Server;
  holds!: WhatHolds;
  private cookie = '';
  private over = false;
  private work: Promise<unknown> = Promise.resolve();

  /** Keeps its data in `folder`, and whatever else is configured. */
  constructor(
    private readonly configuration: Partial<Configuration> = {},
    readonly folder = mkdtempSync(OWN),
  ) {}

  get told(): Told[] {
    return this.people.flatMap(({ told }) => told);
  }

  async open(): Promise<void> {
    this.server = await serve({ configuration: this.where });
    await openClinic(this.server, CLINIC);
    for (const [name, patience] of [['ada', 'asks again'], ['ben', 'asks again'], ['cem', 'gives up']] as const) {
      const id = await appoint(this.server, name, ['reception', 'clinician'], [CLINIC]);
      this.cookie = await signedIn(this.server.url, name);
      this.people.push(new BusyPerson(this.cookie, id, patience));
    }
    this.work = Promise.all(this.people.map((person) => person.work(this.server.url, () => this.over)));
    await this.does(60);
  }

  /** Until the people have been told so many times more that something is done. */
  async does(commands: number): Promise<void> {
    const enough = this.told.length + commands;
    await until(() => this.told.length >= enough);
  }

  /** Until all of them have been told so many times that a part is gone. */
  async isMet(times = 3): Promise<void> {
    const before = this.people.map(({ waited }) => waited);
    await until(() => this.people.every(({ waited }, index) => waited >= (before[index] ?? 0) + times));
  }

  async isDown(part: Part): Promise<void> {
    await until(async () => (await this.health()).down.includes(part));
    expect((await this.health()).status).toBe(503);
  }

  async isUp(): Promise<void> {
    await until(async () => (await this.health()).status === 200);
  }

  private async health(): Promise<{ status: number; down: Part[] }> {
    const response = await fetch(`${this.server.url}/api/health`);
    const { parts } = (await response.json()) as { parts: { name: Part; state: string }[] };
    return { status: response.status, down: parts.filter(({ state }) => state === 'down').map(({ name }) => name) };
  }

  /** What a screen is told that wants to follow the board. */
  async board(): Promise<{ status: number; ended: Promise<unknown> }> {
    const stop = new AbortController();
    const response = await fetch(`${this.server.url}/api/clinics/${CLINIC}/board/live`, { headers: { cookie: this.cookie }, signal: stop.signal });
    return { status: response.status, ended: response.ok ? response.text().catch(() => undefined) : Promise.resolve(stop.abort()) };
  }

  /** Everybody goes home; an hour later, so that messages are tried again as well, all that was begun is over. */
  async close(): Promise<void> {
    this.over = true;
    await this.work;
    await settled(this.server);
    await this.server.stop();
    this.server = await serve({ clock: new SettableClock(new Date(Date.now() + HOUR)), configuration: this.where });
    this.holds = await onceAllIsOver(this.server);
  }

  async remove(): Promise<void> {
    this.over = true;
    await this.server.stop();
    rmSync(join(this.folder, 'data'), { recursive: true, force: true });
    if (this.folder.startsWith(OWN)) rmSync(this.folder, { recursive: true });
  }

  /** What was acknowledged and is not there, or is another thing. */
  lost(): Told[] {
    return this.told.filter(({ id, key, revision }) => this.holds.of(id)[revision]?.command !== derivedUuid(`consultation-${id}`, key));
  }

  /** What nobody was told is done, and was not asked for again, but is there. */
  stolen(): string[] {
    const dropped = this.people.flatMap((person) => person.dropped);
    return dropped.filter(({ id, key }) => this.holds.of(id).some(({ command }) => command === derivedUuid(`consultation-${id}`, key))).map(({ key }) => key);
  }

  /** Everything that has to be true of a log and of what is folded from it, whatever happened. */
  async mustHold(): Promise<void> {
    const { holds } = this;
    expect(this.people.flatMap(({ refused }) => refused)).toEqual([]);
    expect(this.lost()).toEqual([]);
    await holds.mustBeWhole();
    expect(holds.passed().length).toBeGreaterThan(3);
    expect(new Set(holds.passed()).size).toBe(holds.passed().length);
    expect(holds.invitations().length).toBeGreaterThan(3);
    expect(holds.messages.map(({ fact }) => fact).sort()).toEqual(holds.invitations());
    expect(new Set(holds.messages.map(({ state }) => state))).toEqual(new Set(['in-outbox']));
  }

  private get where(): Partial<Configuration> {
    return { dataDir: join(this.folder, 'data'), ...this.configuration };
  }
}

/** What is asked of every clinic whose log numbers its facts without a gap, test by test. */
export function losesNothing(clinic: () => PartGone): void {
  it('is told so, has everything that was acknowledged, once and whole, and goes on by itself', async () => {
    await clinic().mustHold();
    expect(clinic().holds.gaps()).toEqual([]);
  });

  it('has nothing that was refused meanwhile', () => {
    expect(clinic().people.flatMap(({ dropped }) => dropped).length).toBeGreaterThan(2);
    expect(clinic().stolen()).toEqual([]);
  });
}
