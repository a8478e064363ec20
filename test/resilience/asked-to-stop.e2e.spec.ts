import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedUuid } from '../../apps/api/src/engine/uuid';
import { CLINIC, openClinic } from '../support/api';
import { Program } from '../support/run-program';
import { serve } from '../support/serve';
import { appoint, PASSWORD } from '../support/staff';
import { BusyPerson, Watcher } from './busy-people';
import { WhatHolds } from './what-holds';

describe('A server that is asked to stop in the middle of work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const DATA_DIR = join(folder, 'data');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finishes what it began, breaks nothing, and ends well', async () => {
    const before = await serve({ configuration: { dataDir: DATA_DIR } });
    await openClinic(before, CLINIC);
    const staff = await appoint(before, 'ada', ['reception', 'clinician'], [CLINIC]);
    await before.stop();

    const program = new Program('main.ts', { DATA_DIR });
    const url = await program.url();
    const signedIn = await fetch(`${url}/api/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'ada', password: PASSWORD }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const people = Array.from({ length: 4 }, () => new BusyPerson(cookie, staff));
    const watcher = new Watcher(cookie);
    const work = [...people, watcher].map((one) => one.work(url));
    while (people.flatMap(({ told }) => told).length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    program.signal('SIGTERM');
    const { code, err, out } = await program.end();
    await Promise.all(work);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Stopped\.$/m);
    expect(out).not.toMatch(/"level":50/);
    expect(people.flatMap(({ refused }) => refused.filter((answer) => !answer.includes(': 503 ')))).toEqual([]);
    const after = await serve({ configuration: { dataDir: DATA_DIR } });
    const holds = await WhatHolds.in(after);
    for (const { id, key, revision } of people.flatMap(({ told }) => told)) {
      expect(holds.of(id)[revision]?.command).toBe(derivedUuid(`consultation-${id}`, key));
    }
    await after.stop();
  });
});
