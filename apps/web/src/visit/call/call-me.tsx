import { useState } from 'react';
import { mayRing, ring, wakeBell } from '../../shared/ringing/bell';
import { Button } from '../../shared/ui';

const askForNotices = async (): Promise<void> => {
  if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission();
};

/** One tap, because browsers let no page sound that nobody has touched. */
export function CallMe() {
  const [rings, setRings] = useState(mayRing);
  const [failed, setFailed] = useState(false);
  const turnOn = async () => {
    const may = await wakeBell();
    setRings(may);
    setFailed(!may);
    ring();
    await askForNotices().catch(() => undefined);
  };
  return (
    <>
      <p role="status">
        {rings && 'This page rings when it is your turn. Leave it open, with the sound on.'}
        {failed && 'This browser does not let the page ring. Please look at it now and then.'}
      </p>
      <Button kind="secondary" onClick={() => void turnOn()}>
        {rings ? 'Try the ringing' : 'Let this page ring when it is my turn'}
      </Button>
    </>
  );
}
