import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../../../apps/api/src/engine/clock';
import { derivedUuid } from '../../../apps/api/src/engine/uuid';
import type { Server } from '../../../apps/api/src/start';
import { CLINIC, openClinic } from '../../support/api';
import { serve } from '../../support/serve';
import { appoint } from '../../support/staff';
import { onceAllIsOver } from '../holding';
import type { WhatHolds } from '../what-holds';
import { type Acknowledged, type Death, type Life, live } from './mortal';

const DEATHS = Number(process.env.CRASH_DEATHS ?? 200);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
/** Deaths before everything is looked at: what is wrong is then not far from where it went wrong. */
const IN_ONE = 25;
const CLINICS = Math.ceil(DEATHS / IN_ONE);
const HOUR = 60 * 60_000;

jest.setTimeout(60_000 + IN_ONE * 15_000);

/** The same seed gives the same moments (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Mostly while it writes; one in six while it opens its files, goes on from them, and catches up. */
const aDeath = (random: () => number): Death =>
  random() < 1 / 6 ? { after: 'start', milliseconds: 150 + random() * 600 } : { after: Math.floor(random() * 24), milliseconds: random() * 15 };

describe(`A desk that is killed at random moments (CRASH_SEED=${SEED})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
  const random = randomFrom(SEED);
  let deaths = 0;
  afterAll(() => [folder, compiled].forEach((one) => rmSync(one, { recursive: true })));

  /** A clinic in which somebody was killed so many times, opened once more an hour later. */
  const survived = async (dataDir: string, times: number): Promise<{ lives: Life[]; server: Server }> => {
    const before = await serve({ configuration: { dataDir } });
    await openClinic(before, CLINIC);
    const staff = await appoint(before, 'ada', ['reception', 'clinician'], [CLINIC]);
    await before.stop();
    const lives: Life[] = [];
    for (let death = 0; death < times; death += 1) lives.push(await live({ dataDir, staff, compiled }, aDeath(random)));
    const server = await serve({ clock: new SettableClock(new Date(Date.now() + HOUR)), configuration: { dataDir } });
    return { lives, server };
  };
  const missing = (holds: WhatHolds, acknowledged: readonly Acknowledged[]): Acknowledged[] =>
    acknowledged.filter(({ id, key, revision }) => holds.of(id)[revision]?.command !== derivedUuid(`consultation-${id}`, key));

  it.each(Array.from({ length: CLINICS }, (_, clinic) => [clinic + 1]))('has lost nothing, doubled nothing and broken nothing (clinic %d)', async (clinic) => {
    const dataDir = join(folder, String(clinic));
    const times = Math.min(IN_ONE, DEATHS - deaths);
    const { lives, server } = await survived(dataDir, times);
    deaths += times;
    const acknowledged = lives.flatMap((life) => life.acknowledged);
    const holds = await onceAllIsOver(server);
    expect(lives.map(({ err }) => err).filter(Boolean)).toEqual([]);
    expect(lives.filter(({ began }) => began).length).toBeGreaterThan(times / 2);
    expect(acknowledged.length).toBeGreaterThan(times * 4);
    expect(missing(holds, acknowledged)).toEqual([]);
    expect(holds.gaps()).toEqual([]);
    await holds.mustBeWhole();
    const passed = holds.passed();
    expect(passed.length).toBeGreaterThan(times / 5);
    expect(new Set(passed).size).toBe(passed.length);
    expect(holds.messages.map(({ fact }) => fact).sort()).toEqual(holds.invitations());
    expect(new Set(holds.messages.map(({ state }) => state))).toEqual(new Set(['in-outbox']));
    expect(readdirSync(join(dataDir, 'outbox')).sort()).toEqual(holds.messages.map(({ id }) => `${id}.eml`).sort());
    expect(holds.ended()).toEqual(holds.messages.map(({ id }) => id).sort());
    await server.stop();
  });

  it('was killed as often as was asked for', () => {
    expect(deaths).toBe(DEATHS);
  });
});
