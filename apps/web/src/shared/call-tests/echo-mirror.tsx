import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui';
import type { Devices } from './step-props';
import { openEcho } from './try-line';

/** As others would be seen and heard, sound included. */
function Back({ stream }: { stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = stream;
    void Promise.resolve(video.current.play()).catch(() => undefined);
  }, [stream]);
  // Of one's own words there are no captions.
  return (
    <video className="call-tests__mirror call-tests__back" ref={video} playsInline controls aria-label="Yourself, as others see and hear you">
      <track kind="captions" />
    </video>
  );
}

const NO_ECHO = {
  unreachable: 'That could not be reached just now. Try again in a moment.',
  'not-known': 'This service cannot send your picture back to you. Everything else can be tried.',
};

function useEcho(devices: Devices, on: boolean) {
  const [local] = useState(() => devices.stream ?? new MediaStream());
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [none, setNone] = useState<keyof typeof NO_ECHO | null>(null);
  useEffect(() => {
    if (!on) return undefined;
    const stopped = new AbortController();
    const start = async () => {
      const echo = await openEcho(setStream, stopped.signal);
      if (typeof echo === 'string') return setNone(echo);
      stopped.signal.addEventListener('abort', () => void echo.stop());
      if (!stopped.signal.aborted) await echo.start(local);
    };
    start().catch(() => setNone('unreachable'));
    return () => {
      stopped.abort();
      setStream(null);
      setNone(null);
    };
  }, [on, local]);
  return { stream, none };
}

/** Sends picture and sound to the service and back, so that one sees and hears oneself as others would. Nothing is kept. */
export function EchoMirror({ devices }: { devices: Devices }) {
  if (!devices.stream) return <p>Turn on your camera or microphone in the tests, and you can see and hear yourself here as others would.</p>;
  return <Echoed devices={devices} />;
}

function Echoed({ devices }: { devices: Devices }) {
  const [on, setOn] = useState(false);
  const { stream, none } = useEcho(devices, on);
  return (
    <>
      <p>You see and hear yourself a moment later, as others would. Put on headphones or turn the sound down, so that it does not whistle.</p>
      <p role="status">{none ? NO_ECHO[none] : on && !stream && 'One moment…'}</p>
      {stream && <Back stream={stream} />}
      <Button kind="secondary" onClick={() => setOn(!on)}>
        {on ? 'Stop' : 'See and hear myself'}
      </Button>
    </>
  );
}
