import type { BoardRow } from '@anteroom/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mayRing, ring, wakeBell } from './bell';
import { callsBetween, type Call } from './calls-between';
import { isInFront, noticesNow, notify } from './notices';
import { inOneTab, useHushed } from './one-tab';
import { keptWish } from './wanted';

export interface Day {
  /** Whose day and which: another one is no change of this one. */
  day: string;
  rows: readonly BoardRow[];
  /** False until the day was read. */
  known: boolean;
}

/** After a reload browsers wait for a touch of the page before they let it sound. Whether they do. */
export const useBell = (wanted: boolean): boolean => {
  const [rings, setRings] = useState(mayRing());
  useEffect(() => {
    if (!wanted) return undefined;
    const wake = () => void wakeBell().then(setRings);
    wake();
    document.addEventListener('pointerdown', wake);
    document.addEventListener('keydown', wake);
    return () => {
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
    };
  }, [wanted]);
  return rings;
};

/** Calls when something on the list of this day changes; the first look at a day is no change. */
const useCalls = ({ day, rows, known }: Day, call: (calls: readonly Call[]) => void): void => {
  const before = useRef<{ day: string; rows: readonly BoardRow[] } | null>(null);
  useEffect(() => {
    if (!known) return;
    const was = before.current;
    before.current = { day, rows };
    if (was?.day === day) call(callsBetween(was.rows, rows));
  }, [day, rows, known, call]);
};

const callOut = (calls: readonly Call[]): void => {
  const { sound, notices } = keptWish();
  if (sound) ring();
  if (noticesNow(notices) === 'on' && !isInFront()) calls.forEach(notify);
};

/**
 * Rings, and gives notice, when a patient of this day becomes ready or needs help, as was asked for in this browser. `isHushed`: one
 * is in a call, and no tab does either.
 */
export const useRinging = (day: Day, isHushed = false): void => {
  useHushed(isHushed);
  const call = useCallback((calls: readonly Call[]) => calls.length > 0 && !isHushed && inOneTab(() => callOut(calls)), [isHushed]);
  useCalls(day, call);
};
