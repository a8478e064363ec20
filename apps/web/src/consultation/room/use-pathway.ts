import type { Pathway } from '@anteroom/domain';
import { createContext, useContext } from 'react';
import { useGet } from '../../shared/get';
import type { ConsultationNow } from '../../shared/use-consultation';

/** The pathway version of the consultation in the room, for titles, outcomes and what closes a duty. `null` until it is here. */
export const PathwayHere = createContext<Pathway | null>(null);
export const usePathway = (): Pathway | null => useContext(PathwayHere);

/** Read once for a whole page. */
export const usePinnedPathway = (now: ConsultationNow | null): Pathway | null =>
  useGet<Pathway>(now ? `/api/pathways/${encodeURIComponent(now.pathway.id)}?version=${now.pathway.version}` : null).value;
