import { book, carryOut, load, nothing, pin, type PinnedPathway, type Role, sealedParts, standardPathway, words } from '@anteroom/domain';
import { isRefused } from '@anteroom/domain/kernel';
import { aBooking } from '@anteroom/domain/testing';
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ConsultationStore } from '../../apps/api/src/consultation/consultation.migrations';
import { ConsultationStreams, streamOf } from '../../apps/api/src/consultation/consultation-streams';
import { Consultations } from '../../apps/api/src/consultation/consultations';
import { Pathways } from '../../apps/api/src/consultation/pathways';
import { canonicalJson } from '../../apps/api/src/engine/canonical-json';
import { EVENT_LOG, OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { sha256 } from '../../apps/api/src/engine/hash-chain';
import { NO_STREAM, record } from '../../apps/api/src/engine/recorder';
import { Seals } from '../../apps/api/src/engine/sealing/seals';
import { passes } from '../resilience/passes';
import { bookedBy, does } from '../support/a-life';
import { CLINIC, type Api } from '../support/api';
import { ADDED, withAddedSteps } from './added-steps';
import { LAST_INVITED, type Life, type LifeName, LIVES, type Step } from './lives';

/** Commands that name who answers for it. */
const ANSWERED_FOR = ['decide-suitability', 'override-suitability'];

async function take(api: Api, id: string, [role, stem, input = {}]: Step): Promise<void> {
  const body = { ...input, ...(ANSWERED_FOR.includes(stem) && { clinician: api.staff.clinician }), ...(await corrected(api, id, input)), ...(await lastInvited(api, id, input)) };
  if (role === 'reception' || role === 'clinician') return void (await does(api.as[role], id, stem, body));
  const asking: { id: string; roles: Role[] } = { id: role, roles: [role] };
  const answer = await api.server.app.get(Consultations).change({ id, stem, input: body, asking });
  if (isRefused(answer)) throw new Error(`${stem}: ${answer.refused.code}`);
}

/** Which entry is corrected is known only once it is written. */
async function corrected({ server }: Api, id: string, input: { of?: string }): Promise<{ of?: undefined; corrects?: number }> {
  if (input.of === undefined) return {};
  const facts = await server.app.get(ConsultationStreams).sealedFacts(id);
  return { of: undefined, corrects: facts.findIndex(({ type }) => type === input.of) };
}

/** A guest's id is the server's to give. */
async function lastInvited({ server }: Api, id: string, input: { guest?: string }): Promise<{ guest?: string }> {
  if (input.guest !== LAST_INVITED) return {};
  return { guest: (await server.app.get(ConsultationStreams).atHead(id)).consultation.guests.at(-1)?.guest };
}

async function taken(api: Api, id: string, steps: readonly Step[] = []): Promise<void> {
  for (const step of steps) await take(api, id, step);
}

/** Each its own patient. */
const somebody = (name: string) => ({
  name: { title: 'Mrs', given: 'Meera', family: `Patel ${name}` }, dateOfBirth: '1958-03-14', nhsNumber: null, clinicNumber: `RC-${name}`,
  email: `${name}@mail.example`, mobile: '07700 900123', address: { lines: ['12 Mill Lane'], postcode: 'LS9 7TF' },
});

/** Each life, its parts at their times; then a fortnight in which nobody does anything. Answers with the consultations' ids. */
export async function lead(api: Api): Promise<Record<LifeName, string>> {
  const ids = {} as Record<LifeName, string>;
  const lives = Object.entries(LIVES) as [LifeName, Life][];
  for (const [name, { mode, booking }] of lives) ids[name] = (await bookedBy(api.as.reception, { mode, details: somebody(name), ...booking })).id;
  const each = async (part: 'before' | 'here' | 'met' | 'after'): Promise<void> => {
    for (const [name, life] of lives) await taken(api, ids[name], life[part]);
    await api.settled();
  };
  await each('before');
  await taken(api, await bookedOnAnother(api), withAddedSteps);
  for (const [part, time] of [['here', '08:50'], ['met', '09:00'], ['after', '09:40']] as const) {
    await passes(api, `2026-07-06T${time}:00Z`);
    await each(part);
  }
  for (const day of ['08', '09', '20']) {
    await api.until(`2026-07-${day}T09:30:00Z`);
    await api.settled();
  }
  return ids;
}

/** Nobody can publish a pathway yet, so what is pinned to another one is booked by hand; all that follows goes through the doors. */
async function bookedOnAnother(api: Api): Promise<string> {
  const { app } = api.server;
  const pathway = anotherPathway();
  const { ref, pathway: document } = pathway;
  await app.get<Kysely<ConsultationStore>>(OPERATIONAL).insertInto('pathways').values({ hash: ref.hash, document: JSON.stringify(document) }).execute();
  await app.get(Pathways).onModuleInit();
  const [id, command, now] = [randomUUID(), randomUUID(), api.clock.now().toISOString()];
  const patient = randomUUID();
  const input = { ...aBooking('face-to-face'), clinic: CLINIC, patient, start: '2026-07-06T09:00:00.000Z', clinician: null };
  const asking = { id: api.staff.reception, roles: ['reception'] as const };
  const decided = carryOut(nothing(id), { definition: book, input }, { command, now, asking, world: { backupRoute: true, serviceUp: true } }, pathway);
  if (isRefused(decided)) throw new Error(decided.refused.sentence);
  const seal = await app.get(Seals).sealFor({ subject: patient, split: sealedParts }, decided.facts);
  const actor = { id: asking.id, role: 'reception' as const };
  const { expected, events } = record(decided.facts, { stream: streamOf(id), head: NO_STREAM, command, at: now, recordedAt: now, actor, pathway: ref, seal });
  await app.get<EventLog>(EVENT_LOG).append(streamOf(id), expected, events);
  return id;
}

function anotherPathway(): PinnedPathway {
  const { stages, ...standard } = standardPathway;
  const loaded = load(JSON.stringify({ ...standard, id: 'with-added-steps', title: 'With two added steps', stages: { ...stages, ...ADDED } }), words);
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return pin(loaded.pathway, sha256(canonicalJson(loaded.pathway)));
}
