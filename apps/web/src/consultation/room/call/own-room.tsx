import { Button, Details, Inset } from '../../../shared/ui';
import { LevelMeter, SelfView } from '../../../shared/call';
import { BrowserAsks } from '../../../shared/call/browser-asks';
import { causeInWords } from '../../../shared/call-tests';
import type { RoomCallNow } from './room-call';
import { DeviceChoices } from './device-choices';

/** What makes a video consultation feel like one: the clinician is the one who can see to it. */
const CHECKS = [
  ['Camera', 'At the height of your eyes and near the middle of the screen, so that you look at the patient when you look at their picture.'],
  ['Light', 'From the front, on your face. No window or lamp behind you.'],
  ['Privacy', 'The door is closed, nobody else sees or hears, and nothing confidential is in the picture.'],
  ['Sound', 'Quiet. Speak as usual: the bar moves. With an echo, use a headset.'],
] as const;

export function Troubles({ devices }: Pick<RoomCallNow, 'devices'>) {
  const { trouble, asking, ask } = devices;
  if (!trouble.audio && !trouble.video) return <BrowserAsks devices={devices} className="nhsuk-inset-text" />;
  return (
    <Inset>
      {trouble.audio && <p>{causeInWords('microphone', trouble.audio)} The patient cannot hear you.</p>}
      {trouble.video && <p>{causeInWords('camera', trouble.video)} The patient cannot see you.</p>}
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
