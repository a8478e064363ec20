import { useEffect } from 'react';
import { Button } from '../shared/ui';
import type { CallProps } from './call-props';
import { whyOut } from './call-title';

interface Telling {
  words: string;
  /** What the button says, where coming again makes sense. */
  again?: string;
}

const TELLINGS: Readonly<Record<string, Telling>> = {
  ended: { words: 'Thank you for being there. You can close this page.' },
  moved: { words: 'You came to this call on another device or in another window, so it goes on there.', again: 'Use it here instead' },
  removed: { words: 'The clinician has ended your part in this call.' },
  refused: { words: 'The clinician did not let you into the call. The others have not seen or heard you.' },
  'signed-out': { words: 'Your link no longer opens this call, or it was open for very long.', again: 'Try again' },
  mode: { words: 'The clinic goes on without video.' },
};
const LEFT: Telling = { words: 'Camera and microphone are off. You can come back for as long as the call goes on, or close this page.', again: 'Come back to the door' };

/** Out again: why, and what to do if that is wrong. Camera and microphone are let go of. */
export function Closed({ now, act, devices }: CallProps) {
  const { stop } = devices;
  useEffect(() => stop(), [stop]);
  const { words, again } = TELLINGS[whyOut(now)] ?? LEFT;
  const come = () => {
    void devices.ask();
    act.again();
  };
  return (
    <>
      <div className="guest-key">
        <p role="status">{words}</p>
      </div>
      {again && <Button onClick={come}>{again}</Button>}
      <p>If this is wrong, ring the clinic. The number stands below.</p>
    </>
  );
}
