import { useMachine } from '@xstate/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Done } from '../../shared/send-command';
import type { ConsultationNow } from '../../shared/use-consultation';
import { inSight, roomMachine } from './room.machine';
import type { Sight } from './room-sight';
import { stepHolding, type StepId } from './steps';

export interface Room {
  at: StepId;
  step: StepId;
  form: string | null;
  sight: Sight;
  look: (step: StepId) => void;
  /** What leads on was done: the form is put away, and the page follows. */
  done: (answer: Done) => void;
  /** Something was added beside, such as a note: the page stays as it is. */
  added: (answer: Done) => void;
  /** How often something that leads on was finished. */
  finished: number;
  /** The revision that the latest thing sent from here led to: nobody is told that they overtook themselves. */
  sent: number;
}

/** What is in sight in the room: follows the consultation, the address (`?do=stem`) and the person. */
export const useRoom = (now: ConsultationNow, again: () => void): Room => {
  const [snapshot, tell] = useMachine(roomMachine, { input: { phase: now.phase, revision: now.revision } });
  const [query, setQuery] = useSearchParams();
  const { key } = useLocation();
  const asked = query.get('do');
  const latest = useRef(now);
  const step = inSight(snapshot.context);
  const seen = useRef(step);
  useEffect(() => {
    latest.current = now;
    seen.current = step;
  });
  useEffect(() => tell({ type: 'record', phase: now.phase, revision: now.revision }), [tell, now.phase, now.revision]);
  useEffect(() => {
    if (asked) tell({ type: 'open', form: asked, step: stepHolding(asked, seen.current, latest.current) });
  }, [tell, asked, key]);
  const leave = useCallback(() => {
    if (asked) setQuery({}, { replace: true, preventScrollReset: true });
  }, [asked, setQuery]);
  const sight = useMemo<Sight>(
    () => ({
      open: (form) => tell({ type: 'open', form, step: null }),
      close: () => {
        tell({ type: 'close' });
        leave();
      },
      at: (form) => tell({ type: 'open', form, step: null }),
    }),
    [tell, leave],
  );
  const look = useCallback((next: StepId) => tell({ type: 'look', step: next }), [tell]);
  const done = useCallback(
    ({ revision }: Done) => {
      tell({ type: 'done', revision });
      leave();
      again();
    },
    [tell, leave, again],
  );
  const added = useCallback(
    ({ revision }: Done) => {
      tell({ type: 'added', revision });
      again();
    },
    [tell, again],
  );
  return { at: snapshot.context.at, step, form: snapshot.context.form, sight, look, done, added, finished: snapshot.context.finished, sent: snapshot.context.awaited };
};
