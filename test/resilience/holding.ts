import type { Kysely } from 'kysely';
import { Deadlines } from '../../apps/api/src/consultation/deadlines';
import { EVENT_LOG, OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { derivedUuid } from '../../apps/api/src/engine/uuid';
import { ViewRegistry } from '../../apps/api/src/engine/view-registry';
import type { OutboxTables } from '../../apps/api/src/message/outbox-table';
import type { Server } from '../../apps/api/src/start';
import type { Told } from './busy-people';
import { WhatHolds } from './what-holds';

/** Messages of which the log does not say yet how they ended. */
const unreported = (server: Server): Promise<{ id: string }[]> =>
  server.app.get<Kysely<OutboxTables>>(OPERATIONAL).selectFrom('outbox_messages').select('id').where('reportedAt', 'is', null).execute();

async function listsCaughtUp(server: Server): Promise<void> {
  const head = await server.app.get<EventLog>(EVENT_LOG).head();
  const registry = server.app.get(ViewRegistry);
  for (const { view } of await registry.status()) if (head !== null) expect(await registry.reached(view, head, 20_000)).toBe(true);
}

/** Until every deadline that is due has passed and every list has caught up. */
export async function settled(server: Server): Promise<void> {
  await listsCaughtUp(server);
  await server.app.get(Deadlines).settle();
  await listsCaughtUp(server);
}

/** Looks once every message has ended and all is settled. Hundreds may be waiting, and a busy machine takes its time. */
export async function onceAllIsOver(server: Server): Promise<WhatHolds> {
  while ((await unreported(server)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  await settled(server);
  return WhatHolds.in(server);
}

/** What is asked of a log that people worked on while servers died, test by test; looked at 65 minutes later. */
export function holdsWhatWasTold(holds: () => WhatHolds, told: () => Told[]): void {
  it('has every command that was acknowledged, once, at the revision it said, with what was typed', () => {
    for (const { id, stem, key, revision, body } of told()) {
      const facts = holds().of(id).filter(({ command }) => command === derivedUuid(`consultation-${id}`, key));
      expect({ stem, last: facts.at(-1)?.revision }).toEqual({ stem, last: revision });
      expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
      if (stem === 'take-note') expect(facts).toMatchObject([{ type: 'NoteTaken', sealed: { content: { text: body.text } } }]);
    }
  });

  it('has no broken chain, no fact that the machine would stamp otherwise, no view that is behind, and each list as if it were folded anew', () =>
    holds().mustBeWhole());

  it('has settled each deadline once', () => {
    const passed = holds().passed();
    expect(passed.length).toBeGreaterThan(3);
    expect(new Set(passed).size).toBe(passed.length);
    const now = new Date(Date.now() + 65 * 60_000).toISOString();
    expect(holds().deadlines().filter((deadline) => (deadline.split(' ')[3] ?? '') < now)).toEqual([]);
  });
}

/** A list of tomorrow's appointments, L0 and on. */
export function aLongList(appointments: number): string {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: appointments }, (_, n) => `L${n},${tomorrow},${String(8 + (n % 9)).padStart(2, '0')}:00,video,Given${n},Family${n},1960-01-01,no`);
  return ['appointment_id,date,time,mode,given_name,family_name,date_of_birth,criteria_met', ...lines].join('\n');
}
