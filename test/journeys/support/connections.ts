import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Every connection that the page made. */
    connections: RTCPeerConnection[];
    /** What was taken out of one of them by a journey. */
    silenced: [RTCRtpSender, MediaStreamTrack][];
  }
}

/** Notes every connection that a page makes, so that a journey can look at what arrives, as nobody can who only looks at the screen. */
export async function noteConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const Own = window.RTCPeerConnection;
    Object.assign(window, { connections: [], silenced: [] });
    window.RTCPeerConnection = class extends Own {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        window.connections.push(this);
      }
    };
  });
}

/** Of all pictures that arrive at the page at present. */
const framesDecoded = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let frames = 0;
    for (const connection of window.connections.filter(({ connectionState }) => connectionState !== 'closed'))
      (await connection.getStats()).forEach(({ type, kind, framesDecoded: decoded }) => (frames += type === 'inbound-rtp' && kind === 'video' ? Number(decoded ?? 0) : 0));
    return frames;
  });

const A_MOMENT = 250;
const ENOUGH = 3;

const waiting = (page: Page): Promise<void> => page.waitForTimeout(A_MOMENT);

/** Until some frames more were decoded. */
export async function picturesMove(page: Page, patience = 60_000): Promise<void> {
  const until = performance.now() + patience;
  for (let before = await framesDecoded(page); performance.now() < until; await waiting(page)) {
    const now = await framesDecoded(page);
    if (now >= before + ENOUGH) return;
    // Another connection counts anew.
    before = Math.min(before, now);
  }
  throw new Error('No picture moves');
}

/** Until none was decoded for a second. */
export async function picturesStand(page: Page, patience = 60_000): Promise<void> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const before = await framesDecoded(page);
    await page.waitForTimeout(1_000);
    if ((await framesDecoded(page)) <= before) return;
  }
  throw new Error('The pictures still move');
}

/** No connection is left. */
export async function picturesStop(page: Page): Promise<void> {
  await page.waitForFunction(() => window.connections.every(({ connectionState }) => connectionState === 'closed'));
}

/** The microphone's sound goes nowhere, as with a broken cable: the page does not know. */
export const losesItsSound = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const sender of window.connections.filter(({ connectionState }) => connectionState !== 'closed').flatMap((connection) => connection.getSenders()))
      if (sender.track?.kind === 'audio') {
        window.silenced.push([sender, sender.track]);
        await sender.replaceTrack(null);
      }
  });

export const hasItsSoundBack = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const [sender, track] of window.silenced.splice(0)) await sender.replaceTrack(track);
  });
