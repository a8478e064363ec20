import { useEffect, useState } from 'react';
import { useCall, useDevices } from '../shared/call';
import { BrowserAsks } from '../shared/call/browser-asks';
import { Mend } from '../shared/call-tests/mend';
import { thisBrowser } from '../shared/call-tests/which-browser';
import { Button } from '../shared/ui';
import { AtTheDoor } from './at-the-door';
import type { CallProps } from './call-props';
import { callTitle } from './call-title';
import { Closed } from './closed';
import { callPath, guestLink, type GuestNow } from './guest-client';
import { InTheCall } from './in-the-call';
import { TryFirst } from './try-first';

/** Nothing is switched on before somebody has pressed. */
function Outside({ guest, onCome }: { guest: GuestNow; onCome: () => void }) {
  return (
    <>
      <div className="guest-key">
        <p>{guest.state === 'in-call' ? 'Patient and clinician are talking. Come to the door, and the clinician lets you in.' : 'The call has not begun yet. You can wait at the door: the clinician lets you in.'}</p>
      </div>
      <p>Your browser will ask whether it may use your camera and microphone. Please be where nobody else can see or hear the call.</p>
      <Button onClick={onCome}>Come to the door</Button>
      <TryFirst guest={guest} />
    </>
  );
}

/** What is not on, and how to mend it. Whoever is not heard cannot interpret. */
function Troubles({ devices }: Pick<CallProps, 'devices'>) {
  const { audio, video } = devices.trouble;
  const about = { browser: thisBrowser(), link: guestLink() };
  return (
    <>
      <BrowserAsks devices={devices} className="guest-key" />
      {audio && <Mend cause={audio} part="microphone" {...about} />}
      {video && <Mend cause={video} part="camera" {...about} />}
      {(audio || video) && (
        <Button kind="secondary" onClick={() => void devices.ask()}>
          Try again
        </Button>
      )}
    </>
  );
}

function Inside(props: CallProps) {
  const { now } = props;
  if (now.state === 'closed') return <Closed {...props} />;
  const Part = now.state === 'in' || now.state === 'entering' ? InTheCall : AtTheDoor;
  return (
    <>
      {now.refused && <p role="alert">{now.refused.sentence}</p>}
      <Troubles {...props} />
      <Part {...props} />
    </>
  );
}

export interface DoorProps {
  now: GuestNow;
  visit: string;
  /** Over the whole page; null: what the page says by itself. */
  onTitle: (title: string | null) => void;
}

/** From the door into the call, and out again. */
export function Door({ now: guest, visit, onTitle }: DoorProps) {
  const [here, setHere] = useState(false);
  const devices = useDevices();
  const { now, act } = useCall({ path: here ? callPath(visit) : null, local: devices.stream });
  const title = callTitle(now);
  useEffect(() => {
    onTitle(title);
    return () => onTitle(null);
  }, [title, onTitle]);
  const come = () => {
    setHere(true);
    void devices.ask();
  };
  if (!here) return <Outside guest={guest} onCome={come} />;
  return <Inside {...{ guest, now, act, devices }} />;
}
