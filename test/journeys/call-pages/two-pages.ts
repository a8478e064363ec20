import { until } from '@anteroom/media/testing';
import type { Page } from 'playwright-core';
import type { CallDo, CallNow } from '../../../apps/web/src/shared/call/call-now';
import { theChromium, type Width, WIDTHS } from '../support/chromium';
import type { ACallRoom } from './a-call-room';

declare global {
  interface Window {
    now: CallNow;
    act: CallDo;
    /** What is looked at here of the page's devices. */
    devices: { stream: MediaStream | null; cameras: readonly MediaDeviceInfo[]; chosen: { video?: string } };
  }
}

export const is = (page: Page, state: string): Promise<void> => until(async () => (await page.evaluate(() => window.now?.state)) === state, state);

/** Pictures of everybody else, so far. */
const frames = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLVideoElement>('.call-tile video')].reduce((all, video) => all + video.getVideoPlaybackQuality().totalVideoFrames, 0));

/** How many is the machine's business; that they go on coming is ours. */
export async function sees(page: Page): Promise<void> {
  let before = Infinity;
  await until(async () => {
    const now = await frames(page);
    // Another picture counts anew.
    before = Math.min(before, now);
    return now > before + 5;
  }, 'moving pictures', 60_000);
}

export async function seesNoMore(page: Page): Promise<void> {
  await until(async () => {
    const before = await frames(page);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return (await frames(page)) === before;
  }, 'the pictures to stand still');
}

/** Pages in real browsers at one call room. */
export class TwoPages {
  private readonly open: Page[] = [];

  constructor(private readonly room: ACallRoom) {}

  async comeIn(who: string, { width = 'desktop', more = '' }: { width?: Width; more?: string } = {}): Promise<Page> {
    const context = await (await theChromium()).newContext(WIDTHS[width]);
    const page = await context.newPage();
    this.open.push(page);
    await page.goto(`${this.room.url}?who=${who}${more}`);
    await page.waitForFunction(() => 'now' in window);
    return page;
  }

  async inCall(width: Width = 'desktop'): Promise<{ host: Page; patient: Page }> {
    const [host, patient] = await Promise.all([this.comeIn('okafor', { width }), this.comeIn('patel', { width })]);
    await Promise.all([is(host, 'waiting'), is(patient, 'waiting')]);
    await this.room.room.begin();
    await Promise.all([sees(host), sees(patient)]);
    return { host, patient };
  }

  /** As when a laptop is shut: no goodbye. */
  async close(): Promise<void> {
    for (const page of this.open.splice(0)) await page.context().close();
  }
}
