import * as lived from '../../testing/a-consultation';
import type { History } from '../../testing/history';
import type { Mode } from '../../pathway/vocabulary';
import { MODES } from '../../pathway/vocabulary';
import { foldAll } from '../fold';
import { standardPathway } from '../standard-pathway';
import { boardRow } from './board-row-fold';
import type { BoardRow } from './board-row';
import { isConsultationFact, type ConsultationFact } from './consultation-fact';
import { letter } from './letter-fold';
import { consultationRecord } from './record-fold';
import { visit } from './visit-fold';
import { erased } from './recorded.fake';

const LIVES: Record<string, (mode: Mode) => History> = {
  'was followed up': lived.followedUp,
  'is wrapped up': lived.wrappingUp,
  'is consulting': lived.consulting,
  'was cancelled': lived.cancelled,
  'left unseen': lived.leftUnseen,
  'did not attend': () => lived.didNotAttend(),
};
const lives = Object.entries(LIVES).flatMap(([name, live]) => MODES.map((mode) => [name, mode, live] as const));
const board = (facts: ConsultationFact[]): BoardRow =>
  facts.reduce<BoardRow | null>((row, fact) => boardRow(row, fact, standardPathway), null) as BoardRow;

describe.each(lives)('a consultation that %s, by %s,', (_, mode, live) => {
  const facts = live(mode).facts.filter(isConsultationFact);

  it('is on the board and in the record as decisions know it, after each of its facts', () => {
    for (const upTo of facts.keys()) {
      const history = facts.slice(0, upTo + 1);
      const known = foldAll('c', history);
      const same = { stage: known.stage, phase: known.phase, mode: known.mode, connection: known.connection, start: known.start, clinician: known.clinician, endedAt: known.endedAt, revision: known.revision };
      const row = board(history);
      const record = consultationRecord(history);
      expect(row).toMatchObject({ ...same, arrivedAt: known.arrivedAt });
      expect(record).toMatchObject(same);
      expect([...row.known].sort()).toEqual([...known.known.keys()].sort());
      expect([...record.known].sort()).toEqual([...known.known.keys()].sort());
      expect(row.duties.map(({ duty }) => duty).sort()).toEqual([...known.duties.keys()].sort());
      expect(record.duties.map(({ duty, due }) => ({ duty, due }))).toEqual(row.duties.map(({ duty, due }) => ({ duty, due })));
    }
  });

  it('still folds into every view once the patient is erased, holding no name', () => {
    const gone = erased(facts);
    const context = { clinic: { name: 'Riverside', number: '020 7946 0001', zone: 'Europe/London' }, staffName: () => 'Dr Okafor' };
    const page = visit(gone, { now: '2026-07-06T12:00:00.000Z', times: standardPathway.times });
    const views = [board(gone), consultationRecord(gone), letter(gone, context), page];
    expect(views.map((view) => view.erased)).toEqual([true, true, true, true]);
    expect(JSON.stringify(views)).not.toMatch(/Patel|Asha|9990000018|example\.org/);
  });
});
