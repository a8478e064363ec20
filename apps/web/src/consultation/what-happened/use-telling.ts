import { useContext, useMemo } from 'react';
import { useMe } from '../../shared/session/session';
import type { ConsultationNow } from '../../shared/use-consultation';
import { PathwayHere } from '../room/use-pathway';
import type { Reading } from './entry-line';
import { StaffNames } from './who';

/** What the words of the history need beside the fact. */
export const useTelling = ({ record: { erased } }: ConsultationNow, zone: string): Reading => {
  const { roles } = useMe();
  const readsAll = roles.includes('clinician') || roles.includes('auditor');
  const names = useContext(StaffNames);
  const pathway = useContext(PathwayHere);
  return useMemo(() => ({ zone, staffName: (id: string) => names.get(id) ?? 'a clinician', erased, readsAll, ...(pathway ? { pathway } : {}) }), [zone, names, pathway, erased, readsAll]);
};
