import { queue } from '@anteroom/domain';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../shared/session/session';
import { dayOf } from '../../shared/time';
import { useAnnounce } from '../../shared/ui';
import { useBoard } from '../../shared/use-board';
import { useNow } from '../../shared/use-now';
import type { ConsultationNow } from '../../shared/use-consultation';

/** Who else is waiting for this clinician, and news of whoever arrives meanwhile. */
export function Waiting({ now }: { now: ConsultationNow }) {
  const { me, clinics } = useSession();
  const zone = clinics.find(({ id }) => id === now.record.clinic)?.zone;
  const board = useBoard(now.record.clinic, dayOf(useNow(), zone));
  const mine = (board.value?.rows ?? []).filter(({ id, clinician }) => id !== now.id && (clinician === null || clinician === me?.id));
  const here = queue(mine);
  const announce = useAnnounce();
  const known = useRef<ReadonlySet<string> | null>(null);
  const ids = here.map(({ id }) => id).join(' ');
  useEffect(() => {
    const before = known.current;
    const come = before ? here.filter(({ id }) => !before.has(id)) : [];
    if (come.length > 0) announce(come.map(({ patient }) => `${patient.name} has arrived.`).join(' '));
    if (board.value) known.current = new Set(ids.split(' '));
  }, [ids, board.value, here, announce]);
  if (!board.value) return null;
  return (
    <p>
      <Link to="/board">{here.length === 0 ? 'Nobody else is waiting' : here.length === 1 ? '1 other patient is waiting' : `${here.length} other patients are waiting`}</Link>
    </p>
  );
}
