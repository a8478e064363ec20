import type { DevicesNow } from './devices';
import { useLasts } from './use-lasts';

/** Milliseconds: where a browser knows the answer, the devices are on before. */
const ASKED_AFTER = 2_000;

/**
 * Says where the browser's own question is, because a nervous person waits for the page and does not see it. A page is not told
 * that there is one, only that it has no answer.
 */
export function BrowserAsks({ devices: { asking }, className }: { devices: Pick<DevicesNow, 'asking'>; className?: string }) {
  const asked = useLasts(asking, ASKED_AFTER);
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
