import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Signal } from '../browser';

const CHROMIUM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path)) ?? 'chromium';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
  // Three pages in one browser: none of them is to be slowed down because another is in front.
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
];

const script = async (): Promise<string> =>
  (await promisify(execFile)(process.execPath, [join(__dirname, 'page/build-page.mjs'), join(__dirname, 'page/call-page.ts')], { maxBuffer: 1 << 26 })).stdout;

/** Pages in a real Chromium, with a camera and a microphone that are made up, in which calls can be made. */
export class CallPages {
  private readonly pages = new Map<string, Page>();

  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async open(): Promise<CallPages> {
    const code = await script();
    const server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? code : '<!doctype html><title>call</title><body><script src="/page.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    return new CallPages(browser, server);
  }

  /** A page of its own for somebody. What they send directly goes to the page of whom it is for. */
  async page(who: string): Promise<Page> {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    await page.exposeFunction('signal', (to: string, signal: Signal) => this.handOn(who, to, signal));
    await page.goto(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`);
    this.pages.set(who, page);
    return page;
  }

  /** As when a laptop is shut: no goodbye. */
  async crash(who: string): Promise<void> {
    await this.pages.get(who)?.context().close();
    this.pages.delete(who);
  }

  async closeAll(): Promise<void> {
    for (const page of this.pages.values()) {
      await page.evaluate(() => window.call.leave()).catch(() => undefined);
      await page.context().close();
    }
    this.pages.clear();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** As the API would: somebody came, or is gone. */
  async tell(to: string, what: 'meet' | 'part', who: string): Promise<void> {
    await this.pages.get(to)?.evaluate(([event, id]) => window.call[event](id), [what, who] as const);
  }

  private async handOn(from: string, to: string, signal: Signal): Promise<void> {
    await this.pages.get(to)?.evaluate(([who, said]) => window.call.heard(who, said), [from, signal] as const).catch(() => undefined);
  }
}
