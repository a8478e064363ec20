import { useState } from 'react';
import { lazily } from '../shared/lazily';
import { Button } from '../shared/ui';
import { guestLink, type GuestNow } from './guest-client';
import { Ring } from './guest-screen';

const Tests = lazily(
  async () => (await import('../shared/call-tests')).CallTests,
  { loading: 'One moment: the tests are being loaded.' },
);

/** Camera, microphone, sound and connection, before anybody sees one. Nothing of it is told to anybody. */
export function TryFirst({ guest: { clinic } }: { guest: GuestNow }) {
  const [trying, setTrying] = useState(false);
  if (!trying)
    return (
      <Button kind="secondary" onClick={() => setTrying(true)}>
        Try my camera and sound first
      </Button>
    );
  const ring = (
    <p>
      If nothing helps, ring {clinic.name} on <Ring number={clinic.helpNumber} />.
    </p>
  );
  return (
    <Tests
      link={guestLink()}
      around={() => ring}
      end={() => (
        <Button kind="secondary" onClick={() => setTrying(false)}>
          Done
        </Button>
      )}
    />
  );
}
