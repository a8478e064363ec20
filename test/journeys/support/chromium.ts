import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const FOLDERS = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
const PROGRAMS = FOLDERS.flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')]);
/** Nothing is fetched, synchronised or kept: a journey speaks with the server under test and with nobody else. */
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'];
/** A camera and a microphone that are made up, and allowed without asking; and nobody is slowed down because another page is in front. */
const MADE_UP = [
  '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
];

let running: Promise<Browser> | undefined;
afterAll(async () => (await running)?.close());

/** The Chromium of this machine, or the one that CHROMIUM names: one for all journeys of a file. */
export const theChromium = (): Promise<Browser> => (running ??= open());

function open(): Promise<Browser> {
  const program = process.env.CHROMIUM ?? PROGRAMS.find((path) => existsSync(path));
  if (!program) throw new Error('There is no Chromium on the PATH. Install it, or name it in CHROMIUM.');
  // Chromium keeps no sandbox for root.
  return chromium.launch({ executablePath: program, args: [...QUIET, ...MADE_UP], chromiumSandbox: process.getuid?.() !== 0 });
}

export const WIDTHS = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;
export type Width = keyof typeof WIDTHS;
export const EACH_WIDTH = Object.keys(WIDTHS) as Width[];
