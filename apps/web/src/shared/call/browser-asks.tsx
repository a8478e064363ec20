import { useEffect, useState } from 'react';
import type { DevicesNow } from './devices';

/** Milliseconds: where a browser knows the answer, the devices are on before. */
const ASKED_AFTER = 2_000;

/** Whether the browser waits for an answer of the person, as far as a page can tell: it is told neither that nor why. */
const useAsked = (asking: boolean): boolean => {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asking) return undefined;
    const timer = setTimeout(() => setAsked(true), ASKED_AFTER);
    return () => {
      clearTimeout(timer);
      setAsked(false);
    };
  }, [asking]);
  return asked;
};

/** Says where the browser's own question is, because a nervous person waits for the page and does not see it. */
export function BrowserAsks({ devices: { asking }, className }: { devices: Pick<DevicesNow, 'asking'>; className?: string }) {
  const asked = useAsked(asking);
  return (
    <div role="status">
      {asked && (
        <p className={className}>
          <strong>Your browser asks whether this page may use your camera and microphone. Press “Allow”.</strong> The question is often at the top left of the
          window, and on a telephone in the middle or at the bottom. There is none? Then they are only slow to start.
        </p>
      )}
    </div>
  );
}
