// Both sides of many calls at once, in one real Chromium: hosts in one page, guests in another.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
];
const CHROMIUM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Why nothing can be measured in a browser here, or null. */
export const noChromium = () => (CHROMIUM ? null : 'there is no Chromium on this machine');

export const launchChromium = (...flags) => chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });

export async function openManyCalls() {
  const builder = file('../../libs/media/src/testing/page/build-page.mjs');
  const { stdout: script } = await promisify(execFile)(process.execPath, [builder, file('./many-calls-page.mjs')], { maxBuffer: 1 << 26 });
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><title>calls</title><body><script>${script}</script>`));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  let browser;
  const close = async () => {
    await browser?.close();
    server.close();
  };
  try {
    browser = await launchChromium();
    const sides = [];
    for (let side = 0; side < 2; side += 1) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      sides.push(page);
    }
    return {
      /** `entries`: for each of the two, where to go and what opens it. */
      enter: (entries, withPicture) => Promise.all(sides.map((page, side) => page.evaluate(([{ url, entry }, picture]) => window.calls.enter(url, entry, picture), [entries[side], withPicture]))),
      /** How many people hear the other, and see them if pictures are sent. */
      flowing: async (withPicture) => (await Promise.all(sides.map((page) => page.evaluate((picture) => window.calls.flowing(picture), withPicture)))).reduce((a, b) => a + b, 0),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
