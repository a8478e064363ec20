import { useState } from 'react';
import { Button } from '../ui';
import { DeviceChoice } from './device-choice';
import { Frame, Skip } from './frame';
import { Mend } from './mend';
import { placeOf } from './run';
import type { StepProps } from './step-props';
import { useLevel } from './use-level';

const deviceOf = (stream: MediaStream): string => stream.getAudioTracks()[0]?.getSettings().deviceId ?? '';

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

function Listening({ stream, ...props }: StepProps & { stream: MediaStream }) {
  const { audio } = props.devices;
  const { now, heard } = useLevel(stream);
  const [still, setStill] = useState(false);
  return (
    <>
      <p>
        <strong>Say something, such as “Good morning”.</strong> The bar moves when we hear you.
      </p>
      {now !== null && <Level level={now} />}
      <p role="status">{heard ? 'We hear you.' : ''}</p>
      <DeviceChoice label="Microphone" list={audio.list} value={deviceOf(stream)} onChange={(id) => void audio.take(id)} />
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

function NotThere({ devices: { audio }, onFound, around, ...about }: StepProps) {
  if (!audio.cause) return null;
  return (
    <>
      <Mend {...about} cause={audio.cause} part="microphone" />
      <div className="nhsuk-button-group">
        <Button onClick={() => void audio.take()}>Try again</Button>
        <Button kind="secondary" onClick={() => onFound('does-not-work', audio.cause ?? 'not-known')}>
          Go on without a microphone
        </Button>
      </div>
      {around('microphone', audio.cause)}
    </>
  );
}

/** A bar that moves when one speaks says more than any word. */
export function MicrophoneStep(props: StepProps) {
  const { audio } = props.devices;
  return (
    <Frame title="Your microphone" place={placeOf('microphone')}>
      {audio.stream && <Listening {...props} stream={audio.stream} key={audio.stream.id} />}
      {audio.cause && <NotThere {...props} />}
      {!audio.stream && !audio.cause && (
        <>
          <p>Your browser may ask again, now for your microphone. Press “Allow”. Nobody listens, and nothing is kept.</p>
          <Button aria-disabled={audio.taking || undefined} onClick={() => void audio.take()}>
            {audio.taking ? 'Waiting for your browser…' : 'Turn on my microphone'}
          </Button>
          <Skip onSkip={() => props.onFound('not-tried')}>I know that my microphone works</Skip>
        </>
      )}
    </Frame>
  );
}
