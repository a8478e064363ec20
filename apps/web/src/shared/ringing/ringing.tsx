import { useState } from 'react';
import { Button, Details } from '../ui';
import { ring } from './bell';
import { askForNotices, noticesNow, type Notices } from './notices';
import { useBell, useRinging, type Day } from './use-ringing';
import { keepWish, keptWish, type Wanted } from './wanted';

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

/** Rings, and gives notice. Nothing before somebody asked for it in this browser. */
export function Ringing(day: Day) {
  const [wanted, setWanted] = useState(keptWish);
  const [notices, setNotices] = useState(() => noticesNow(wanted.notices));
  const rings = useBell(wanted.sound);
  const want = (some: Partial<Wanted>) => {
    const next = { ...wanted, ...some };
    keepWish(next);
    setWanted(next);
  };
  useRinging(day);
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
