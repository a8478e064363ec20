import { useState } from 'react';
import { CallFrame, Chat, Controls, NotLoaded, Tiles } from '../shared/call';
import { useUnread } from '../shared/call/use-unread';
import { WayInUse } from '../shared/call/way-in-use';
import type { CallProps } from './call-props';

function Offer({ guest, now: { offer } }: CallProps) {
  if (!offer) return null;
  return (
    <div className="guest-key" role="alert">
      <p>Sound and picture do not get through. The clinic may ring the patient instead: ring {guest.clinic.helpNumber} to take part.</p>
    </div>
  );
}

/** Pictures, buttons and chat. What was written while the chat was shut is counted on its button. */
export function InTheCall(props: CallProps) {
  const { guest, now, act, devices } = props;
  const [open, setOpen] = useState(false);
  const unread = useUnread(now, open);
  return (
    <>
      <CallFrame>
        <NotLoaded now={now} className="guest-key">
          <p>Or ring {guest.clinic.helpNumber} to take part.</p>
        </NotLoaded>
        <Offer {...props} />
        <Tiles now={now} self={devices.stream} speaker={devices.chosen.speaker} />
        <Controls now={now} act={act} devices={devices} chat={{ open, unread, toggle: () => setOpen(!open) }} />
        {open && <Chat now={now} act={act} zone={guest.clinic.zone} hint="Everybody in the call reads this. It may be kept with the patient’s record." />}
      </CallFrame>
      <WayInUse now={now} />
    </>
  );
}
