import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80);

/** Takes pictures into the folder that JOURNEY_PICTURES names, of every screen; without it, of what failed only. */
export class Pictures {
  private folder = process.env.JOURNEY_PICTURES;
  private taken = 0;

  constructor(private readonly journey: string) {}

  async ofScreen(page: Page, screen: string): Promise<void> {
    if (this.folder) await this.take(page, this.folder, screen);
  }

  /** Answers with the path of the picture. */
  async ofFailure(page: Page, what: string): Promise<string> {
    this.folder ??= mkdtempSync(join(tmpdir(), 'journey-'));
    return this.take(page, this.folder, `failed-${what}`);
  }

  private async take(page: Page, folder: string, name: string): Promise<string> {
    mkdirSync(folder, { recursive: true });
    this.taken += 1;
    const path = join(folder, `${plain(this.journey)}-${String(this.taken).padStart(2, '0')}-${plain(name)}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    return path;
  }
}
