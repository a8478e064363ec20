import { useState } from 'react';
import { Button } from '../ui';
import { DeviceChoice } from './device-choice';
import { Frame, Skip } from './frame';
import { Mend } from './mend';
import { placeOf } from './run';
import type { StepProps } from './step-props';

type State = 'silent' | 'playing' | 'played';

function Answers({ silent, onSilent, ...props }: StepProps & { silent: boolean; onSilent: () => void }) {
  const { onFound, around } = props;
  return (
    <>
      <p role="status">{silent ? '' : 'Did you hear it?'}</p>
      {silent && <Mend {...props} cause="nothing-comes" part="speaker" />}
      <div className="nhsuk-button-group">
        <Button onClick={() => onFound('works')}>Yes, I heard it</Button>
        {silent ? (
          <Button kind="secondary" onClick={() => onFound('does-not-work', 'nothing-comes')}>
            Go on: I hear nothing
          </Button>
        ) : (
          <Button kind="secondary" onClick={onSilent}>
            No
          </Button>
        )}
      </div>
      {silent && around('speaker', 'nothing-comes')}
    </>
  );
}

const PLAY: Readonly<Record<State, string>> = { silent: 'Play the sound', playing: 'Playing…', played: 'Play it again' };

/** Whoever hears this hears the clinician. */
export function SpeakerStep(props: StepProps) {
  const { speakers, chosen, choose, playSound } = props.devices;
  const [state, setState] = useState<State>('silent');
  const [silent, setSilent] = useState(false);
  const play = async () => {
    setState('playing');
    // Where it cannot be played at all nobody heard it either.
    await playSound().catch(() => setSilent(true));
    setState('played');
  };
  return (
    <Frame title="Your sound" place={placeOf('speaker')}>
      <p>Press the button. You should hear four notes. Make it so loud that you hear them well.</p>
      <DeviceChoice label="Speaker" list={speakers} value={chosen.speaker ?? speakers[0]?.deviceId ?? ''} onChange={(id) => void choose('speaker', id)} />
      <Button kind={state === 'played' ? 'secondary' : 'primary'} aria-disabled={state === 'playing' || undefined} onClick={() => state !== 'playing' && void play()}>
        {PLAY[state]}
      </Button>
      {state === 'played' && <Answers {...props} silent={silent} onSilent={() => setSilent(true)} />}
      {state !== 'played' && <Skip onSkip={() => props.onFound('not-tried')}>I know that I hear sound</Skip>}
    </Frame>
  );
}
