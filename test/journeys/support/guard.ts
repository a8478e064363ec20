import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';

/** Asked before anybody has signed in, and refused: both are answers. */
const ANSWERS: readonly number[] = [401, 409];
/** Chromium reports each refusal in the console as well; it is judged by its status here. */
const NOT_LOADED = /^Failed to load resource|^WebSocket connection to .* failed: HTTP Authentication failed/;
const NO_SOCKET = /^WebSocket connection to .* failed/;
const WITHIN = /^(blob|data|about):/;

/** Notes whatever no screen should ever do: break, complain in the console, fail a request, speak with another server. */
export class Guard {
  private readonly noted: string[] = [];
  private readonly allowed = new Set(ANSWERS);

  private allowsNoSocket = false;

  constructor(private readonly server: string) {}

  watch(page: Page): void {
    page.on('pageerror', (error) => this.note(page, `it broke: ${error.stack ?? error.message}`));
    page.on('console', (message) => this.heard(page, message));
    page.on('request', (request) => this.asked(page, request));
    page.on('response', (response) => this.answered(page, response));
  }

  /** A status that this person is about to meet on purpose. */
  expect(status: number): void {
    this.allowed.add(status);
  }

  /** Sockets are about to be cut, and opened again in vain for a while. */
  expectNoSocket(): void {
    this.allowsNoSocket = true;
  }

  /** What was wrong with a screen, told with everything else, so that one complaint does not hide the next. */
  complain(screen: string, complaints: readonly string[]): void {
    for (const complaint of complaints) this.noted.push(`${screen}: ${complaint}`);
  }

  /** @throws when anything was noted */
  check(): void {
    const noted = this.noted.splice(0);
    if (noted.length > 0) throw new Error(`What no screen should do:\n${noted.join('\n')}`);
  }

  private note(page: Page, what: string): void {
    this.noted.push(`${new URL(page.url()).pathname}: ${what}`);
  }

  private heard(page: Page, message: ConsoleMessage): void {
    const isExpected = NOT_LOADED.test(message.text()) || (this.allowsNoSocket && NO_SOCKET.test(message.text()));
    if (message.type() === 'error' && !isExpected) this.note(page, `console: ${message.text()}`);
  }

  private asked(page: Page, request: Request): void {
    const url = request.url();
    if (!WITHIN.test(url) && new URL(url).origin !== this.server) this.note(page, `asked another server: ${url}`);
  }

  private answered(page: Page, response: Response): void {
    const status = response.status();
    if (status >= 400 && !this.allowed.has(status)) this.note(page, `${response.request().method()} ${response.url()} was answered ${status}`);
  }
}
