import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CallFrame, Chat, Control, Controls, Tiles, useCall, useDevices, type CallDo, type CallNow, type DevicesNow } from '.';

declare global {
  interface Window {
    now: CallNow;
    act: CallDo;
    devices: DevicesNow;
  }
}

/** One page with all of a call on it, and nothing else. */
function CallPage({ path, listens }: { path: string; listens: boolean }) {
  const devices = useDevices();
  const { now, act } = useCall({ path, local: devices.stream });
  const [open, setOpen] = useState(true);
  useEffect(() => Object.assign(window, { now, act, devices }) && undefined, [now, act, devices]);
  const { ask } = devices;
  useEffect(() => void (listens || ask()), [listens, ask]);
  return (
    <main className="anteroom-wide">
      <h1>A call</h1>
      <p>{now.state}</p>
      <CallFrame>
        <Tiles now={now} self={devices.stream} speaker={devices.chosen.speaker} />
        <Controls now={now} act={act} devices={devices} chat={{ open, unread: 0, toggle: () => setOpen(!open) }}>
          <Control onClick={() => act.hold('ringing')}>Ring instead</Control>
        </Controls>
        {open && <Chat now={now} act={act} hint="What is written here is kept with the record." />}
      </CallFrame>
    </main>
  );
}

const asked = new URLSearchParams(window.location.search);
const root = document.getElementById('root');
if (root) createRoot(root).render(<CallPage path={`/call/${asked.get('who') ?? ''}`} listens={asked.has('listens')} />);
