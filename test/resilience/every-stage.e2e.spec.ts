import { commands, type CommandDefinition, type ConsultationFact } from '@anteroom/domain';
import * as example from '@anteroom/domain/testing';
import { ConsultationStreams } from '../../apps/api/src/consultation/consultation-streams';
import { stems } from '../../apps/api/src/consultation/stems';
import { Background } from '../../apps/api/src/engine/background';
import { startApi, type Api } from '../support/api';
import { BODIES } from '../support/bodies';
import { happened, type Happened } from './happened';
import { passes } from './passes';

const AT: Readonly<Record<string, () => example.History>> = {
  booked: example.booked, invited: example.invited, arrived: example.arrived, waiting: example.waiting, opening: example.inCall,
  consulting: example.consulting, closing: example.closing, 'wrapping-up': example.wrappingUp, summarised: example.summarised,
  'followed-up': example.followedUp, cancelled: example.cancelled, 'did-not-attend': example.didNotAttend, 'left-unseen': example.leftUnseen,
};
const cells: Readonly<Record<string, Readonly<Record<string, string>>>> = example.standardTable.facts;

/** What the domain's table says of a fact in a stage, for its kind where kinds differ. */
const cellOf = (type: string, stage: string, kind: string | undefined): string => {
  const cell = cells[type]?.[stage] ?? 'not-in-this-stage';
  const ofKind = cell.split(', ').find((one) => one.startsWith(`${kind}: `));
  return ofKind ? ofKind.slice(`${kind}: `.length) : cell;
};
const happens = (cell: string): boolean => cell === 'stays' || cell.startsWith('→');

describe('The door, stage × command', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await passes(api, '2026-07-06T09:30:00Z');
    // Nothing happens by itself, so that whatever is appended was asked for.
    await api.server.app.get(Background).stop();
  });
  afterAll(() => api.stop());

  it('is tried in every stage of the table', () => {
    expect(Object.keys(AT)).toEqual(Object.keys(cells.ConsultationBooked ?? {}));
  });

  describe.each(Object.entries(AT))('in %s', (stage, history) => {
    let one: Happened | null = null;
    /** One that nothing was done to yet. */
    const untouched = async () => (one ??= await happened(api.server, history()));
    const since = async ({ id, head }: Happened) => api.server.app.get(ConsultationStreams).facts(id, head + 1);

    const carriedOut = (body: { stage: string }, appended: readonly ConsultationFact[]): void => {
      const [first] = appended;
      if (!first) return expect(body.stage).toBe(stage);
      const cell = cellOf(first.type, stage, 'kind' in first.data ? first.data.kind : undefined);
      expect({ fact: first.type, cell, happens: happens(cell) }).toMatchObject({ happens: true });
      expect(body.stage).toBe(appended.at(-1)?.stamp?.stage.to);
      if (appended.length === 1) expect(body.stage).toBe(cell === 'stays' ? stage : cell.slice('→ '.length));
    };
    const refused = (status: number, body: { detail: string }, appended: readonly ConsultationFact[]): void => {
      expect([403, 409]).toContain(status);
      expect(body).toMatchObject({ status, code: expect.stringMatching(/^[a-z-]+$/), detail: expect.stringMatching(/^[A-Z].* .*[.?]$/s) });
      expect(body.detail).not.toMatch(/undefined|\[object|null|NaN/);
      expect(appended).toEqual([]);
    };

    it.each(stems)('%s is carried out as the table says, or refused in words and leaves nothing behind', async (stem) => {
      const { facts } = commands.get(stem) as CommandDefinition;
      for (const role of ['clinician', 'reception'] as const) {
        const there = await untouched();
        const { status, body } = await api.as[role].post(`/api/consultations/${there.id}/${stem}`).send(BODIES[stem]);
        const appended = await since(there);
        if (appended.length > 0) one = null;
        if (status === 200) carriedOut(body, appended);
        else refused(status, body, appended);
        // What the table knows in no kind cannot have gone through.
        if (facts.every((type) => !cells[type]?.[stage])) expect(status).not.toBe(200);
      }
    });
  });
});
