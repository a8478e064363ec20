import { Fragment } from 'react';
import { Button, Details, Inset } from '../../../shared/ui';
import { LevelMeter, SelfView } from '../../../shared/call';
import { BrowserAsks } from '../../../shared/call/browser-asks';
import { Mend, thisBrowser, type Cause } from '../../../shared/call-tests';
import type { RoomCallNow } from './room-call';
import { DeviceChoices } from './device-choices';

/** What makes a video consultation feel like one: the clinician is the one who can see to it. */
const CHECKS = [
  ['Camera', 'At the height of your eyes and near the middle of the screen, so that you look at the patient when you look at their picture.'],
  ['Light', 'From the front, on your face. No window or lamp behind you.'],
  ['Privacy', 'The door is closed, nobody else sees or hears, and nothing confidential is in the picture.'],
  ['Sound', 'Quiet. Speak as usual: the bar moves. With an echo, use a headset.'],
] as const;

interface Lacking {
  part: 'browser' | 'microphone' | 'camera';
  cause: Cause;
}
const CANNOT: Readonly<Record<Lacking['part'], string>> = { browser: 'can neither see nor hear', microphone: 'cannot hear', camera: 'cannot see' };

/** Both are mended in one go where the same is wrong with both. */
const lacking = ({ audio, video }: RoomCallNow['devices']['trouble']): Lacking[] => {
  if (audio && audio === video) return [{ part: 'browser', cause: audio }];
  const sound: Lacking[] = audio ? [{ part: 'microphone', cause: audio }] : [];
  return video ? [...sound, { part: 'camera', cause: video }] : sound;
};

/** Mended as a patient's browser is. */
export function Troubles({ devices }: Pick<RoomCallNow, 'devices'>) {
  const { trouble, asking, ask } = devices;
  const all = lacking(trouble);
  if (all.length === 0) return <BrowserAsks devices={devices} className="nhsuk-inset-text" />;
  return (
    <Inset>
      {all.map(({ part, cause }) => (
        <Fragment key={part}>
          <p>
            <strong>The patient {CANNOT[part]} you.</strong>
          </p>
          <Mend {...{ part, cause }} browser={thisBrowser()} link={window.location.href} quiet />
        </Fragment>
      ))}
      <Button small kind="secondary" sending={asking} onClick={() => void ask()}>
        Try again
      </Button>
    </Inset>
  );
}

/** One's own camera, sound and surroundings, before anybody sees them. Nothing is sent. */
export function OwnRoom({ devices }: Pick<RoomCallNow, 'devices'>) {
  const { stream, asking, ask, stop } = devices;
  return (
    <Details summary="Check your own room, camera and sound">
      {stream && (
        <>
          <SelfView stream={stream} />
          <LevelMeter stream={stream} label="How loud you are" />
          <DeviceChoices devices={devices} />
        </>
      )}
      <Troubles devices={devices} />
      {stream ? (
        <Button small kind="secondary" onClick={stop}>
          Turn them off again
        </Button>
      ) : (
        <Button small kind="secondary" sending={asking} onClick={() => void ask()}>
          Turn on camera and microphone
        </Button>
      )}
      <p>
        <a href="/practice" target="_blank" rel="noreferrer">
          Try your connection too (opens in a new tab)
        </a>
      </p>
      <dl className="anteroom-own-room">
        {CHECKS.map(([what, words]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
