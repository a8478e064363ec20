import { useState } from 'react';
import type { CallDo, CallNow } from '../../shared/call';
import { Button } from '../../shared/ui';

/** The sound of this device while the same person is in the call with another. */
export interface SoundHere {
  isTwice: boolean;
  isOff: boolean;
  turn: (to: 'on' | 'off') => void;
}

/** Once the other device is gone one hears at once here. Whether one is heard again is for oneself to say, as after every muting. */
export const useSoundHere = ({ others }: Pick<CallNow, 'others'>, { mute }: Pick<CallDo, 'mute'>): SoundHere => {
  const [wantsOff, setOff] = useState(false);
  const isTwice = others.some(({ role, place, trouble }) => role === 'patient' && place === 'room' && trouble !== 'lost');
  if (wantsOff && !isTwice) setOff(false);
  const turn = (to: 'on' | 'off') => {
    setOff(to === 'off');
    mute(to === 'off');
  };
  return { isTwice, isOff: wantsOff && isTwice, turn };
};

/** Two devices in one room hear each other: only when one of them neither speaks nor listens is it quiet. */
export function Twice({ isTwice, isOff, turn }: SoundHere) {
  if (!isTwice) return null;
  return (
    <div className="visit-trouble" role="alert">
      <p>
        <strong>You are in this call on two devices.</strong>{' '}
        {isOff ? 'The sound is off here: speak and listen with the other one.' : 'If both are in one room, turn the sound off on one of them: otherwise they whistle.'}
      </p>
      <Button kind="secondary" small onClick={() => turn(isOff ? 'on' : 'off')}>
        {isOff ? 'Turn the sound on here' : 'Turn the sound off here'}
      </Button>
    </div>
  );
}
