import type { BoardRow } from '@anteroom/domain';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../shared/ui';
import { needsHelp } from './filters';

const newsOf = (row: BoardRow, before: BoardRow): string | null => {
  if (needsHelp(row) && !needsHelp(before)) return `${row.patient.name} needs help.`;
  return row.arrivedAt && !before.arrivedAt ? `${row.patient.name} has arrived.` : null;
};

/** Says who has arrived and who needs help, also to those who do not see the list; the tab shows how many need help. */
export const useArrivalNews = (rows: readonly BoardRow[], date: string): void => {
  const announce = useAnnounce();
  const known = useRef<{ date: string; rows: ReadonlyMap<string, BoardRow> }>({ date, rows: new Map() });
  useEffect(() => {
    const before = known.current.date === date ? known.current.rows : new Map<string, BoardRow>();
    const news = rows.flatMap((row) => {
      const was = before.get(row.id);
      return (was && newsOf(row, was)) ?? [];
    });
    if (news.length > 0) announce(news.join(' '));
    known.current = { date, rows: new Map(rows.map((row) => [row.id, row])) };
    const helpless = rows.filter(needsHelp).length;
    document.title = `${helpless > 0 ? `(${helpless}) ` : ''}The day's list – Anteroom`;
  }, [rows, date, announce]);
};
