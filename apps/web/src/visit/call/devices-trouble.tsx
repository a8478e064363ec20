import type { DevicesDo, DevicesNow } from '../../shared/call';
import { Mend, thisBrowser } from '../../shared/call-tests';
import { Button, Details } from '../../shared/ui';
import { linkOf } from '../way-in';
import type { Way } from '../way-in';

const MISSING = { both: 'Your clinician can neither see nor hear you yet', audio: 'Your clinician cannot hear you yet', video: 'Your clinician cannot see you yet' };

/** Called in, and a device does not come: the call goes on meanwhile. */
export function DevicesTrouble({ devices: { trouble, ask, asking }, way }: { devices: DevicesNow & DevicesDo; way: Way | null }) {
  const { audio, video } = trouble;
  const cause = audio ?? video;
  if (!cause || asking) return null;
  const what = audio && video ? 'both' : audio ? 'audio' : 'video';
  const part = { both: 'browser', audio: 'microphone', video: 'camera' } as const;
  return (
    <div className="visit-trouble">
      <p role="alert">
        <strong>{MISSING[what]}.</strong> You can see and hear them all the same, and write in the chat.
      </p>
      <Details summary="What you can do about it" open>
        <Mend cause={cause} part={part[what]} browser={thisBrowser()} link={linkOf(way, window.location.origin)} />
      </Details>
      <Button small onClick={() => void ask()}>
        Try again
      </Button>
    </div>
  );
}
