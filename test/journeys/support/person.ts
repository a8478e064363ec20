import { until } from '@anteroom/media/testing';
import type { Locator, Page } from 'playwright-core';
import { axeComplaints, overflow } from './axe';
import type { Guard } from './guard';
import type { Pictures } from './pictures';

const MOST_TABS = 100;

export interface Presence {
  page: Page;
  guard: Guard;
  pictures: Pictures;
}

/** Somebody at a screen of their own, who finds things by what they are called. */
export class Person {
  constructor(
    readonly name: string,
    readonly presence: Presence,
  ) {}

  get page(): Page {
    return this.presence.page;
  }

  /** Neither axe nor a narrow screen objects; whatever does fails the chapter at its end. */
  async findsNothingWrongWith(screen: string): Promise<void> {
    await this.presence.pictures.ofScreen(this.page, `${this.name}-${screen}`);
    this.presence.guard.complain(`${this.name}, ${screen}`, [...(await axeComplaints(this.page)), ...(await overflow(this.page))]);
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async presses(button: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('button', { name: button, exact: true }).click();
  }

  async follows(link: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('link', { name: link, exact: true }).click();
  }

  async types(label: string, text: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label, { exact: true }).fill(text);
  }

  /** One of several answers to a question, or the one that stands alone under that name. */
  async chooses(answer: string, question?: string | RegExp): Promise<void> {
    const within = question === undefined ? this.page : this.page.getByRole('group', { name: question });
    await within.getByRole('radio', { name: answer, exact: true }).check();
  }

  /** The sentences of what stands in the way. */
  async isRefused(why: string | RegExp): Promise<void> {
    await this.page.getByRole('alert').filter({ hasText: why }).waitFor();
  }

  /** What was typed there still stands there. */
  async hasTyped(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    // What is brought back comes a moment after the field.
    await until(async () => (await field.inputValue()) === text, `“${text}” in ${label}`).catch(() => undefined);
    expect(await field.inputValue()).toBe(text);
  }

  /** By the Tab key alone. */
  async tabsTo(role: 'button' | 'textbox', name: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole(role, { name });
    await wanted.waitFor();
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${role} ${name}`);
  }
}
