import type { HistoryContext } from '@anteroom/domain';
import { useContext, useMemo } from 'react';
import { PathwayHere } from '../room/use-pathway';
import { StaffNames } from './who';

/** What the words of the history need beside the fact. */
export const useTelling = (zone: string): HistoryContext => {
  const names = useContext(StaffNames);
  const pathway = useContext(PathwayHere);
  return useMemo(() => ({ zone, staffName: (id: string) => names.get(id) ?? 'a clinician', ...(pathway ? { pathway } : {}) }), [zone, names, pathway]);
};
