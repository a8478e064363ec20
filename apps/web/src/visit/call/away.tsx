import type { ReactNode } from 'react';
import { Button } from '../../shared/ui';
import type { VisitClinic } from '../visit-client';
import { Ring } from '../whom-to-ring';
import type { CallScreen } from './call-screen';

export interface AwayProps {
  clinic: VisitClinic;
  onAgain: () => void;
}

function Moved({ onAgain }: AwayProps) {
  return (
    <>
      <p>You opened your link on another device. You keep your place. You can close this page.</p>
      <Button kind="secondary" onClick={onAgain}>
        Come back here
      </Button>
    </>
  );
}

function Door({ clinic }: AwayProps) {
  return (
    <>
      <p>
        <strong>Stay here: as soon as your clinician sees that you are here, they let you in on this device.</strong> You need do nothing. If the other one is
        still on, the call goes on there until then.
      </p>
      <p>
        Was it not you on the other device? Ring us on <Ring number={clinic.helpNumber} />.
      </p>
    </>
  );
}

function Coming({ clinic }: AwayProps) {
  return (
    <p>
      <strong>Stay here: the call begins in a moment.</strong> If it does not begin within a minute, we ring you from {clinic.ringingNumber}.
    </p>
  );
}

function OnHold({ clinic }: AwayProps) {
  return (
    <>
      <p>
        <strong>Stay here. Your clinician had to go for a moment and comes back to you on this page.</strong> Nobody sees or hears you meanwhile.
      </p>
      <p>
        If nobody comes within 10 minutes, ring us on <Ring number={clinic.helpNumber} />.
      </p>
    </>
  );
}

function Ringing({ clinic }: AwayProps) {
  return (
    <>
      <p className="visit-large">Please answer your telephone. This number shows: {clinic.ringingNumber}.</p>
      <p>The picture stops meanwhile, so that your telephone has the sound. If it comes back afterwards, you see it here.</p>
      <p>
        Does nobody ring? Ring us on <Ring number={clinic.backupNumber} />.
      </p>
    </>
  );
}

function Left({ onAgain }: AwayProps) {
  return (
    <>
      <p>The call is still on, and your clinician was told. Was that by mistake? Come back in. Otherwise you can close this page.</p>
      <Button onClick={onAgain}>Come back in</Button>
    </>
  );
}

function Removed({ clinic, onAgain }: AwayProps) {
  return (
    <>
      <p>
        Your clinician has taken this device out of the call. If that was a mistake, ask to come in again, or ring us on <Ring number={clinic.helpNumber} />.
      </p>
      <Button kind="secondary" onClick={onAgain}>
        Ask to come in again
      </Button>
    </>
  );
}

function Over({ clinic }: AwayProps) {
  return (
    <p>
      Stay on this page for a moment: it says what comes next. If you expected to go on talking, we ring you from {clinic.ringingNumber}.
    </p>
  );
}

type Away = Exclude<CallScreen, 'waiting' | 'in'>;
const SCREENS: Readonly<Record<Away, (props: AwayProps) => ReactNode>> = {
  moved: Moved, door: Door, coming: Coming, 'on-hold': OnHold, ringing: Ringing, left: Left, removed: Removed, over: Over,
};

/** Not in the call at the moment: why, and what to do. */
export function AwayScreen({ screen, ...props }: AwayProps & { screen: Away }) {
  const Screen = SCREENS[screen];
  return (
    <div className="visit-key">
      <Screen {...props} />
    </div>
  );
}
