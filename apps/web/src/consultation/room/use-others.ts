import { queue, type BoardRow } from '@anteroom/domain';
import { useEffect, useMemo, useRef } from 'react';
import { needsHelp } from '../../shared/ringing/calls-between';
import { useRinging } from '../../shared/ringing/use-ringing';
import { useMe, useSession } from '../../shared/session/session';
import { dayOf } from '../../shared/time';
import { useAnnounce } from '../../shared/ui';
import { useBoard } from '../../shared/use-board';
import type { ConsultationNow } from '../../shared/use-consultation';
import { useNow } from '../../shared/use-now';
import { isComing, isHere, isMine } from '../board/groups';
import { isInCall as isCalledIn } from './call/standing';

/** Who else of this clinician's is here, and who of them wants somebody now. */
export interface Others {
  here: readonly BoardRow[];
  /** Ready, or in need of help; in the order in which they are seen. */
  wanting: readonly BoardRow[];
  isInCall: boolean;
  now: Date;
}

const wants = (row: BoardRow): boolean => (isHere(row) && row.ready) || ((isHere(row) || isComing(row)) && needsHelp(row));

const NONE: readonly BoardRow[] = [];

/** At the foot of the page: not while one talks, where it would cover the buttons of the call. */
const useArrivalNews = (here: readonly BoardRow[], known: boolean, isInCall: boolean): void => {
  const announce = useAnnounce();
  const seen = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!known) return;
    const before = seen.current;
    const come = before && !isInCall ? here.filter(({ id }) => !before.has(id)) : [];
    if (come.length > 0) announce(come.map(({ patient }) => `${patient.name} has arrived.`).join(' '));
    seen.current = new Set(here.map(({ id }) => id));
  }, [here, known, isInCall, announce]);
};

/** Follows the clinician's day beside the room, and rings as on the board unless one is in a call. Null until the day was read. */
export const useOthers = (consultation: ConsultationNow, takesPart: boolean): Others | null => {
  const { id, mode, record: { clinic } } = consultation;
  const me = useMe().id;
  const zone = useSession().clinics.find((one) => one.id === clinic)?.zone;
  const now = useNow();
  const date = dayOf(now, zone);
  const board = useBoard(clinic, date).value;
  const mine = useMemo(() => board?.rows.filter(isMine(me)) ?? NONE, [board, me]);
  const others = useMemo(() => mine.filter((row) => row.id !== id), [mine, id]);
  const here = useMemo(() => queue(others), [others]);
  // Whoever only looks at a colleague's call is in none.
  const isInCall = isCalledIn(consultation) && (mode !== 'video' || takesPart);
  useRinging({ day: `${clinic} ${date}`, rows: mine, known: board !== null }, isInCall);
  useArrivalNews(here, board !== null, isInCall);
  if (!board) return null;
  const wanting = others.filter(wants);
  return { here, wanting: [...queue(wanting), ...wanting.filter((row) => !isHere(row))], isInCall, now };
};
