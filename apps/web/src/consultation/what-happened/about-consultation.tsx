import type { ReactNode } from 'react';
import { useSession } from '../../shared/session/session';
import type { ConsultationNow } from '../../shared/use-consultation';
import { PathwayHere, usePinnedPathway } from '../room/use-pathway';
import { StaffNames, useStaffNames } from './who';

/** The zone of the consultation's own clinic, which need not be the one chosen above. */
export const useZone = (now: ConsultationNow | null): string => useSession().clinics.find(({ id }) => id === now?.record.clinic)?.zone ?? 'Europe/London';

/** Names and titles for everything told of one consultation. */
export function AboutConsultation({ now, children }: { now: ConsultationNow; children: ReactNode }) {
  const names = useStaffNames(now);
  const pathway = usePinnedPathway(now);
  return (
    <PathwayHere value={pathway}>
      <StaffNames value={names}>{children}</StaffNames>
    </PathwayHere>
  );
}
