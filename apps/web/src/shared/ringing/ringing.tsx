import type { BoardRow } from '@anteroom/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, Details } from '../ui';
import { mayRing, ring, wakeBell } from './bell';
import { callsBetween, type Call } from './calls-between';
import { askForNotices, isInFront, noticesNow, notify, type Notices } from './notices';

interface Wanted {
  sound: boolean;
  notices: boolean;
}
interface Day {
  /** Whose day and which: another one is no change of this one. */
  day: string;
  rows: readonly BoardRow[];
  /** False until the day was read. */
  known: boolean;
}
const KEPT = 'anteroom.ringing';

/** Per browser, as loudspeakers are. */
const kept = (): Wanted => {
  try {
    return { sound: false, notices: false, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Wanted>) };
  } catch {
    return { sound: false, notices: false };
  }
};
const keep = (wanted: Wanted): void => {
  try {
    localStorage.setItem(KEPT, JSON.stringify(wanted));
  } catch {
    // A browser that keeps nothing rings until it is closed.
    return;
  }
};

/** After a reload browsers wait for a touch of the page before they let it sound. */
const useBell = (wanted: boolean): boolean => {
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

const NOTICES: Readonly<Record<Notices, string>> = {
  off: 'Notices are off.',
  on: 'While this page is not in front you get a notice. It says “A patient is waiting” and never who.',
  refused: 'Your browser refuses notices from this page. You can allow them in its settings for this site.',
  'not-here': 'This browser has no notices.',
};

function Sound({ on, rings, turn }: { on: boolean; rings: boolean; turn: (on: boolean) => void }) {
  return (
    <>
      <p role="status">
        {!on && 'The sound is off.'}
        {on && (rings ? 'The sound is on.' : 'The sound is on, but your browser holds it back until you press somewhere on this page.')}
      </p>
      <div className="nhsuk-button-group">
        <Button kind="secondary" small onClick={() => turn(!on)}>
          {on ? 'Turn the sound off' : 'Ring with a sound'}
        </Button>
        {on && (
          <Button kind="secondary" small onClick={ring}>
            Try the sound
          </Button>
        )}
      </div>
    </>
  );
}

/** Rings, and gives notice, when a patient becomes ready or needs help. Nothing before somebody asked for it in this browser. */
export function Ringing(day: Day) {
  const [wanted, setWanted] = useState(kept);
  const [notices, setNotices] = useState(() => noticesNow(wanted.notices));
  const rings = useBell(wanted.sound);
  const want = (some: Partial<Wanted>) => {
    const next = { ...wanted, ...some };
    keep(next);
    setWanted(next);
  };
  const call = useCallback(
    (calls: readonly Call[]) => {
      if (calls.length > 0 && wanted.sound) ring();
      if (notices === 'on' && !isInFront()) calls.forEach(notify);
    },
    [wanted.sound, notices],
  );
  useCalls(day, call);
  const ask = async () => {
    const now = notices === 'on' ? 'off' : await askForNotices();
    setNotices(now);
    want({ notices: now === 'on' });
  };
  return (
    <Details summary={wanted.sound || notices === 'on' ? 'Ringing is on' : 'Ring when a patient is waiting or needs help'}>
      <Sound on={wanted.sound} rings={rings} turn={(sound) => want({ sound })} />
      <p role="status">{NOTICES[notices]}</p>
      {(notices === 'on' || notices === 'off') && (
        <Button kind="secondary" small onClick={() => void ask()}>
          {notices === 'on' ? 'Turn notices off' : 'Give me notices'}
        </Button>
      )}
    </Details>
  );
}
