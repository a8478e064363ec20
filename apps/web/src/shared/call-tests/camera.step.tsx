import { useState } from 'react';
import { Button } from '../ui';
import { DeviceChoice } from './device-choice';
import { Frame, Skip } from './frame';
import { Mend } from './mend';
import { Mirror } from './mirror';
import { placeOf } from './run';
import type { StepProps } from './step-props';

const CAMERA = { video: true, audio: false };

/** Turned on, and yet it shows nothing. */
function Dark({ onFound, ...props }: StepProps) {
  const { choose, chosen } = props.devices;
  return (
    <>
      <Mend {...props} cause="nothing-comes" part="camera" />
      <div className="nhsuk-button-group">
        <Button kind="secondary" onClick={() => void choose('video', chosen.video ?? '')}>
          Try again
        </Button>
        <Button kind="secondary" onClick={() => onFound('does-not-work', 'nothing-comes')}>
          Go on with sound only
        </Button>
      </div>
      {props.around('camera', 'nothing-comes')}
    </>
  );
}

function Seen({ stream, ...props }: StepProps & { stream: MediaStream }) {
  const [dark, setDark] = useState(false);
  const { cameras, chosen, choose } = props.devices;
  return (
    <>
      <Mirror stream={stream} label="Yourself, as your camera sees you" />
      <DeviceChoice label="Camera" list={cameras} value={chosen.video ?? ''} onChange={(id) => void choose('video', id)} />
      {!dark && <p>Can you see yourself?</p>}
      <div className="nhsuk-button-group">
        <Button onClick={() => props.onFound('works')}>Yes, I see myself</Button>
        {!dark && (
          <Button kind="secondary" onClick={() => setDark(true)}>
            No
          </Button>
        )}
      </div>
      {dark && <Dark {...props} />}
    </>
  );
}

function NotThere({ onFound, around, ...about }: StepProps) {
  const { trouble, ask } = about.devices;
  if (!trouble.video) return null;
  return (
    <>
      <Mend {...about} cause={trouble.video} part="camera" />
      <div className="nhsuk-button-group">
        <Button onClick={() => void ask(CAMERA)}>Try again</Button>
        <Button kind="secondary" onClick={() => onFound('does-not-work', trouble.video)}>
          Go on with sound only
        </Button>
      </div>
      {around('camera', trouble.video)}
    </>
  );
}

function Ask({ devices: { ask, asking }, onFound }: StepProps) {
  return (
    <>
      <p>Your browser will ask if this page may use your camera. Press “Allow”. Only you see the picture now.</p>
      <div className="nhsuk-button-group">
        <Button aria-disabled={asking || undefined} onClick={() => void ask(CAMERA)}>
          {asking ? 'Waiting for your browser…' : 'Turn on my camera'}
        </Button>
        <Button kind="secondary" onClick={() => onFound('does-not-work', 'none')}>
          I have no camera
        </Button>
      </div>
      <Skip onSkip={() => onFound('not-tried')}>I know that my camera works</Skip>
    </>
  );
}

/** First the browser asks, then one sees oneself. */
export function CameraStep(props: StepProps) {
  const { stream, trouble, asking } = props.devices;
  const seen = stream?.getVideoTracks().length ? stream : null;
  return (
    <Frame title="Your camera" place={placeOf('camera')}>
      {seen && <Seen {...props} stream={seen} />}
      {!seen && trouble.video && !asking && <NotThere {...props} />}
      {!seen && (!trouble.video || asking) && <Ask {...props} />}
    </Frame>
  );
}
