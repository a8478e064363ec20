import { useState } from 'react';
import { Button } from '../ui';
import { DeviceChoice } from './device-choice';
import { Frame, Skip } from './frame';
import { Mend } from './mend';
import { Mirror } from './mirror';
import { placeOf } from './run';
import type { StepProps } from './step-props';

const deviceOf = (stream: MediaStream): string => stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';

function Seen({ devices: { video }, ...props }: StepProps & { stream: MediaStream }) {
  const [sees, setSees] = useState(true);
  const { stream, onFound } = props;
  return (
    <>
      <Mirror stream={stream} label="Yourself, as your camera sees you" />
      <DeviceChoice label="Camera" list={video.list} value={deviceOf(stream)} onChange={(id) => void video.take(id)} />
      {sees && <p>Can you see yourself?</p>}
      {!sees && <Mend {...props} cause="nothing-comes" part="camera" />}
      <div className="nhsuk-button-group">
        <Button onClick={() => onFound('works')}>Yes, I see myself</Button>
        {sees && (
          <Button kind="secondary" onClick={() => setSees(false)}>
            No
          </Button>
        )}
        {!sees && (
          <>
            <Button kind="secondary" onClick={() => void video.take()}>
              Try again
            </Button>
            <Button kind="secondary" onClick={() => onFound('does-not-work', 'nothing-comes')}>
              Go on with sound only
            </Button>
          </>
        )}
      </div>
      {!sees && props.around('camera', 'nothing-comes')}
    </>
  );
}

function NotThere({ devices: { video }, onFound, around, ...about }: StepProps) {
  if (!video.cause) return null;
  return (
    <>
      <Mend {...about} cause={video.cause} part="camera" />
      <div className="nhsuk-button-group">
        <Button onClick={() => void video.take()}>Try again</Button>
        <Button kind="secondary" onClick={() => onFound('does-not-work', video.cause ?? 'not-known')}>
          Go on with sound only
        </Button>
      </div>
      {around('camera', video.cause)}
    </>
  );
}

/** First the browser asks, then one sees oneself. */
export function CameraStep(props: StepProps) {
  const { video } = props.devices;
  return (
    <Frame title="Your camera" place={placeOf('camera')}>
      {video.stream && <Seen {...props} stream={video.stream} />}
      {video.cause && <NotThere {...props} />}
      {!video.stream && !video.cause && (
        <>
          <p>Your browser will ask if this page may use your camera. Press “Allow”. Only you see the picture now.</p>
          <div className="nhsuk-button-group">
            <Button sending={false} aria-disabled={video.taking || undefined} onClick={() => void video.take()}>
              {video.taking ? 'Waiting for your browser…' : 'Turn on my camera'}
            </Button>
            <Button kind="secondary" onClick={() => props.onFound('does-not-work', 'none')}>
              I have no camera
            </Button>
          </div>
          <Skip onSkip={() => props.onFound('not-tried')}>I know that my camera works</Skip>
        </>
      )}
    </Frame>
  );
}
