import { commands, foldAll, type PathwayRef, type PatientFactType, pin, rederive, standardPathway, visit } from '@anteroom/domain';
import { type RecordedFact, upcast, type Upcasters } from '@anteroom/domain/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsultationStreams } from '../../apps/api/src/consultation/consultation-streams';
import { canonicalJson } from '../../apps/api/src/engine/canonical-json';
import { SettableClock } from '../../apps/api/src/engine/clock';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import { follows, sha256 } from '../../apps/api/src/engine/hash-chain';
import { ViewRegistry } from '../../apps/api/src/engine/view-registry';
import { Keys } from '../../apps/api/src/engine/sealing/keys';
import { Seals } from '../../apps/api/src/engine/sealing/seals';
import type { ClinicFact } from '../../apps/api/src/organisation/clinic.facts';
import type { StaffFact } from '../../apps/api/src/organisation/staff.facts';
import type { Server } from '../../apps/api/src/start';
import { does } from '../support/a-life';
import { type Browser, CLINIC } from '../support/api';
import { serve } from '../support/serve';
import { appoint, signIn } from '../support/staff';
import { putInPlace } from './put-in-place';
import { readRelease, releaseNames, type Release } from './release';

const CONSULTATION = 'consultation-';
const OF_THE_ORGANISATION: Record<ClinicFact['type'] | StaffFact['type'] | PatientFactType, true> = {
  ClinicOpened: true, ClinicDescribed: true, CoverGranted: true,
  StaffMemberAppointed: true, StaffRolesGiven: true, StaffMemberSuspended: true, StaffMemberReinstated: true, PasswordReset: true,
  HoldPlaced: true, HoldLifted: true, ErasingAsked: true, ErasingConfirmed: true, ErasingWithdrawn: true, PatientErased: true,
};

const factsOf = ({ events }: Release): RecordedFact[] => events.map(({ body }) => JSON.parse(body) as RecordedFact);
const streamsOf = (release: Release): [stream: string, facts: RecordedFact[]][] => {
  const facts = factsOf(release);
  return [...new Set(facts.map(({ stream }) => stream))].map((stream) => [stream, facts.filter((fact) => fact.stream === stream)]);
};
const consultationsOf = (release: Release) => streamsOf(release).filter(([stream]) => stream.startsWith(CONSULTATION));

describe('The histories', () => {
  it('hold every fact there is', () => {
    const written = new Set(releaseNames().flatMap((name) => readRelease(name).events.map(({ type }) => type)));
    const all = [...commands.values()].flatMap(({ facts }) => facts as readonly string[]);
    const missing = [...all, ...Object.keys(OF_THE_ORGANISATION)].filter((type) => !written.has(type));
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe.each(releaseNames())('What release %s wrote', (name) => {
  const release = readRelease(name);
  const consultations = consultationsOf(release);
  const byHash = new Map(release.pathways.map((pathway) => {
    const hash = sha256(canonicalJson(pathway));
    return [hash, pin(pathway, hash)];
  }));
  const pathwayOf = ({ hash }: PathwayRef) => byHash.get(hash);

  it('is chained without a gap, as its stored bytes say', () => {
    for (const [stream, facts] of streamsOf(release)) {
      const links = facts.map((fact, index) => follows(facts[index - 1]?.hash ?? null, fact) && fact.revision === index);
      expect({ stream, whole: links.every(Boolean) }).toEqual({ stream, whole: true });
    }
  });

  it('was by every mode', () => {
    const modes = consultations.map(([id, facts]) => foldAll(id, facts).mode);
    expect([...new Set(modes)].sort()).toEqual(['face-to-face', 'telephone', 'video']);
  });

  it.each(consultations)('%s folds to where it was left', (stream, facts) => {
    const { stage, revision } = foldAll(stream.slice(CONSULTATION.length), facts);
    const last = facts.findLast(({ stamp }) => stamp);
    expect({ stage, revision }).toEqual({ stage: last?.stamp?.stage.to, revision: facts.length - 1 });
  });

  it.each(consultations)('%s is derived again without a difference', (stream, facts) => {
    expect(rederive(stream.slice(CONSULTATION.length), facts, pathwayOf)).toEqual([]);
  });

  describe('on a server of today', () => {
    let folder: string;
    let server: Server;
    let clinician: Browser;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'anteroom-history-'));
      await putInPlace(release, folder);
      const last = factsOf(release).at(-1)?.recordedAt ?? '';
      server = await serve({ configuration: { dataDir: folder }, clock: new SettableClock(last) });
      await appoint(server, 'newcomer', ['clinician', 'reception'], [CLINIC]);
      clinician = await signIn(server, 'newcomer');
    });
    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    it('opens, but for the patient whose keys were destroyed', async () => {
      const sealed = factsOf(release).filter((fact) => fact.sealed);
      const opened = await server.app.get(Seals).open(sealed);
      const erased = new Set(opened.flatMap(({ stream, sealed: content }) => (content?.scheme === 'none' && content.erased ? [stream] : [])));
      expect(opened.every((fact) => fact.sealed?.scheme === 'none' && (fact.sealed.content !== null || erased.has(fact.stream)))).toBe(true);
      expect(erased.size).toBe(1);
    });

    it('is folded by every view, and parks nothing', async () => {
      const status = await server.app.get(ViewRegistry).status();
      expect(status.map(({ view, parked, state }) => ({ view, parked, state }))).toEqual(status.map(({ view }) => ({ view, parked: 0, state: 'running' })));
    });

    it.each(consultations)('%s has a record, a history and a letter to read', async (stream, facts) => {
      const id = stream.slice(CONSULTATION.length);
      const { body } = await clinician.get(`/api/consultations/${id}`).expect(200);
      expect(body.stage).toBe(facts.findLast(({ stamp }) => stamp)?.stamp?.stage.to);
      const { body: history } = await clinician.get(`/api/consultations/${id}/history`).expect(200);
      expect(history.lines.length).toBeGreaterThanOrEqual(facts.length);
      await clinician.get(`/api/consultations/${id}/letter`).expect(200);
    });

    it.each(consultations)('%s has a page for its patient', async (stream) => {
      const id = stream.slice(CONSULTATION.length);
      const page = visit(await server.app.get(ConsultationStreams).facts(id), { now: '2026-07-06T12:00:00.000Z', times: standardPathway.times });
      expect(page).toMatchObject({ state: expect.any(String), clinic: CLINIC });
    });

    it('stands on the boards of its days', async () => {
      const ids = consultations.map(([stream]) => stream.slice(CONSULTATION.length));
      const days = new Set(consultations.map(([stream, facts]) => foldAll(stream, facts).start.slice(0, 10)));
      const boards = [...days].map(async (day) => (await clinician.get(`/api/clinics/${CLINIC}/board?date=${day}`).expect(200)).body.rows as { id: string }[]);
      expect((await Promise.all(boards)).flatMap((rows) => rows.map(({ id }) => id)).sort()).toEqual(ids.sort());
    });

    it('would have a later shape, sealed and open, where there is an upcaster', async () => {
      const later: Upcasters = {
        ConsultationBooked: [{ data: (data) => ({ ...(data as object), minutes: 25 }) }],
        NoteTaken: [{ content: (content) => ({ text: `${(content as { text: string }).text} ` }) }],
      };
      const seals = new Seals(server.app.get(Keys), false, (fact) => upcast(later, fact));
      const streams = new ConsultationStreams(server.app.get(EVENT_LOG), seals);
      const [id = ''] = consultations.flatMap(([stream, facts]) => (facts.some(({ type }) => type === 'NoteTaken') ? [stream.slice(CONSULTATION.length)] : []));
      expect((await streams.atHead(id)).consultation.minutes).toBe(25);
      const notes = (await streams.facts(id)).filter(({ type }) => type === 'NoteTaken');
      expect(notes.map(({ schema, sealed }) => [schema, JSON.stringify(sealed)])).toEqual(notes.map(() => [2, expect.stringMatching(/ "}}$/)]));
    });

    it('goes on', async () => {
      for (const [stream] of consultations) await does(clinician, stream.slice(CONSULTATION.length), 'take-note', { text: 'Looked at again.' });
    });
  });
});
