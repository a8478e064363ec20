import type { BoardRow } from '@anteroom/domain';
import { foldBoard, type Board } from './use-board';

const row = (id: string, revision: number, start = '2026-11-03T09:00:00Z') => ({ id, revision, start, patient: { name: id } }) as BoardRow;
const board = (rows: BoardRow[]): Board => ({ clinic: 'c', date: '2026-11-03', position: '1', asAt: '2026-11-03T09:00:00Z', rows });
const ids = (shown: Board | null) => shown?.rows.map(({ id, revision }) => `${id}${revision}`);

describe('A board that follows', () => {
  it('puts changed, new and removed rows in their place', () => {
    const changed = { position: '2', asAt: '', rows: [row('b', 2), row('c', 1, '2026-11-03T08:00:00Z')], removed: ['a'] };
    expect(ids(foldBoard(board([row('a', 1), row('b', 1)]), { name: 'rows', data: changed }))).toEqual(['c1', 'b2']);
  });

  it('never goes back to an older row when the whole board arrives late', () => {
    const shown = foldBoard(board([row('a', 5)]), { name: 'whole', data: board([row('a', 4), row('b', 1)]) });
    expect(ids(shown)).toEqual(['a5', 'b1']);
  });

  it('waits for the whole before it shows parts', () => {
    expect(foldBoard(null, { name: 'rows', data: { position: '2', asAt: '', rows: [row('a', 1)] } })).toBeNull();
  });
});
