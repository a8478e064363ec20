import { LevelMeter, SelfView } from '../shared/call';
import { Button } from '../shared/ui';
import type { CallProps } from './call-props';

const WAITS = {
  'on-hold': 'The clinician has been called away for a moment. Please stay here: the call goes on by itself.',
  ringing: 'The clinician is ringing the patient. Please stay here.',
  'put-back': 'The call has stopped for a moment. Please stay here: it goes on by itself.',
  'not-begun': 'You are let in. The call begins by itself as soon as the clinician calls the patient in.',
} as const;

const words = ({ state, why }: CallProps['now']): string => {
  if (state === 'door') return 'The clinician sees your name and lets you in.';
  if (state !== 'waiting') return 'One moment, we are bringing you to the door.';
  return why !== null && why in WAITS ? WAITS[why as keyof typeof WAITS] : WAITS['not-begun'];
};

/** Waiting, with one's own picture, so that nobody wonders whether the camera works. */
export function AtTheDoor({ now, act, devices }: CallProps) {
  return (
    <>
      <div className="guest-key">
        <p className="guest-large" role="status">
          {words(now)}
        </p>
        {now.lineLost && <p>Your connection is weak. We are trying again: you keep your place.</p>}
      </div>
      <SelfView stream={devices.stream} />
      <LevelMeter stream={devices.stream} />
      <Button kind="secondary" onClick={act.leave}>
        Leave
      </Button>
    </>
  );
}
