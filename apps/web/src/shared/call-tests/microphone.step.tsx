import { useState } from 'react';
import { Button } from '../ui';
import { DeviceChoice } from './device-choice';
import { Frame, Skip } from './frame';
import { Mend } from './mend';
import { placeOf } from './run';
import type { StepProps } from './step-props';
import { useLevel } from './use-level';

const MICROPHONE = { audio: true, video: false };

function Level({ level }: { level: number }) {
  return <meter className="call-tests__level" min={0} max={1} value={level} aria-label="How loud you are" />;
}

/** The bar stays still. */
function Silent({ onFound, ...props }: StepProps) {
  return (
    <>
      <Mend {...props} cause="nothing-comes" part="microphone" />
      <Button kind="secondary" onClick={() => onFound('does-not-work', 'nothing-comes')}>
        Go on without a microphone
      </Button>
      {props.around('microphone', 'nothing-comes')}
    </>
  );
}

/** Nothing here says how loud anybody is: nobody knows whether it works. */
function NoBar({ onFound, devices: { microphones, chosen, choose } }: StepProps) {
  return (
    <>
      <p>Your microphone is on. We cannot show you here how loud you are. It does not mean that anything is wrong, and you can go on.</p>
      <DeviceChoice label="Microphone" list={microphones} value={chosen.audio ?? ''} onChange={(id) => void choose('audio', id)} />
      <Button onClick={() => onFound('not-tried')}>Go on</Button>
    </>
  );
}

function Listening({ stream, ...props }: StepProps & { stream: MediaStream }) {
  const { microphones, chosen, choose } = props.devices;
  const { now, heard } = useLevel(stream);
  const [still, setStill] = useState(false);
  if (now === null) return <NoBar {...props} />;
  return (
    <>
      <p>
        <strong>Say something, such as “Good morning”.</strong> The bar moves when we hear you.
      </p>
      <Level level={now} />
      <p role="status">{heard ? 'We hear you.' : ''}</p>
      <DeviceChoice label="Microphone" list={microphones} value={chosen.audio ?? ''} onChange={(id) => void choose('audio', id)} />
      <div className="nhsuk-button-group">
        <Button onClick={() => props.onFound('works')}>{heard ? 'Go on' : 'Yes, the bar moves'}</Button>
        {!still && !heard && (
          <Button kind="secondary" onClick={() => setStill(true)}>
            No, it does not move
          </Button>
        )}
      </div>
      {still && !heard && <Silent {...props} />}
    </>
  );
}

function NotThere({ onFound, around, ...about }: StepProps) {
  const { trouble, ask } = about.devices;
  if (!trouble.audio) return null;
  return (
    <>
      <Mend {...about} cause={trouble.audio} part="microphone" />
      <div className="nhsuk-button-group">
        <Button onClick={() => void ask(MICROPHONE)}>Try again</Button>
        <Button kind="secondary" onClick={() => onFound('does-not-work', trouble.audio)}>
          Go on without a microphone
        </Button>
      </div>
      {around('microphone', trouble.audio)}
    </>
  );
}

function Ask({ devices: { ask, asking }, onFound }: StepProps) {
  return (
    <>
      <p>Your browser may ask again, now for your microphone. Press “Allow”. Nobody listens, and nothing is kept.</p>
      <Button aria-disabled={asking || undefined} onClick={() => void ask(MICROPHONE)}>
        {asking ? 'Waiting for your browser…' : 'Turn on my microphone'}
      </Button>
      <Skip onSkip={() => onFound('not-tried')}>I know that my microphone works</Skip>
    </>
  );
}

/** A bar that moves when one speaks says more than any word. */
export function MicrophoneStep(props: StepProps) {
  const { stream, trouble, asking } = props.devices;
  const heard = stream?.getAudioTracks().length ? stream : null;
  return (
    <Frame title="Your microphone" place={placeOf('microphone')}>
      {heard && <Listening {...props} stream={heard} key={heard.id} />}
      {!heard && trouble.audio && !asking && <NotThere {...props} />}
      {!heard && (!trouble.audio || asking) && <Ask {...props} />}
    </Frame>
  );
}
