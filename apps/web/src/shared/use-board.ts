import type { BoardRow } from '@anteroom/domain';
import { useMemo } from 'react';
import type { StreamEvent } from './event-stream';
import { useLive, type Live } from './use-live';

export interface Board {
  clinic: string;
  date: string;
  position: string;
  asAt: string;
  rows: BoardRow[];
}
interface Rows {
  position: string;
  asAt: string;
  rows: BoardRow[];
  removed?: string[];
}

const inOrder = (rows: BoardRow[]) =>
  [...rows].sort((a, b) => a.start.localeCompare(b.start) || a.patient.name.localeCompare(b.patient.name) || a.id.localeCompare(b.id));

/** A row seen later never gives way to the same row as it was earlier: a whole board may be overtaken by what changed. */
const newer = (known: BoardRow | undefined, row: BoardRow) => (known && known.revision > row.revision ? known : row);

const withRows = (board: Board, { position, asAt, rows, removed = [] }: Rows): Board => {
  const byId = new Map(board.rows.map((row) => [row.id, row]));
  removed.forEach((id) => byId.delete(id));
  rows.forEach((row) => byId.set(row.id, newer(byId.get(row.id), row)));
  return { ...board, position, asAt, rows: inOrder([...byId.values()]) };
};

const withWhole = (before: Board | null, whole: Board): Board => {
  const known = new Map(before?.rows.map((row) => [row.id, row]));
  return { ...whole, rows: inOrder(whole.rows.map((row) => newer(known.get(row.id), row))) };
};

/** One event of the board's stream folded into the board as shown, rows in the order of their times. */
export const foldBoard = (before: Board | null, { name, data }: StreamEvent): Board | null => {
  if (name === 'whole' || name === 'board') return withWhole(before, data as Board);
  return name === 'rows' && before ? withRows(before, data as Rows) : before;
};

/** A clinic's day, following by itself. `date` is the clinic's calendar day, `YYYY-MM-DD`. */
export const useBoard = (clinic: string, date: string): Live<Board> =>
  useLive<Board>(
    useMemo(() => {
      const day = `/api/clinics/${encodeURIComponent(clinic)}/board`;
      return { url: `${day}/live?date=${date}`, whole: `${day}?date=${date}`, fold: foldBoard, inBackground: true };
    }, [clinic, date]),
  );
