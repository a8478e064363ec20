import type { BoardRow } from '@anteroom/domain';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../shared/ui';
import { isHere } from './groups';

type Seen = Pick<BoardRow, 'id' | 'arrivedAt' | 'help' | 'emergency' | 'patient'>;

const newsOf = (row: Seen, before: Seen | undefined): string[] => {
  if (!before) return [];
  return [
    ...(row.arrivedAt && !before.arrivedAt ? [`${row.patient.name} has arrived.`] : []),
    ...(row.help && !before.help ? [`${row.patient.name} needs help.`] : []),
    ...(row.emergency && !before.emergency ? [`Emergency: ${row.patient.name}.`] : []),
  ];
};

/** Says who has come or needs help, also to whoever does not look; the tab counts those waiting. */
export const useArrivals = (rows: readonly BoardRow[]): void => {
  const announce = useAnnounce();
  const known = useRef<ReadonlyMap<string, BoardRow>>(new Map());
  useEffect(() => {
    const news = rows.flatMap((row) => newsOf(row, known.current.get(row.id)));
    if (news.length > 0) announce(news.join(' '));
    known.current = new Map(rows.map((row) => [row.id, row]));
    const waiting = rows.filter(isHere).length;
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}Board – Anteroom`;
  }, [rows, announce]);
};
