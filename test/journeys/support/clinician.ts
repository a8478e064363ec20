import type { Mode } from '@anteroom/domain';
import type { Response } from 'playwright-core';
import { Member } from './member';

const CALL_IN: Record<Mode, string> = { video: 'Call in', telephone: 'Begin: the patient is on the line', 'face-to-face': 'The patient is in the room' };

const isCommand = (response: Response): boolean => response.request().method() === 'POST' && response.url().includes('/api/consultations/');

/** The clinician, from the board to the letter. */
export class Clinician extends Member {
  async begins(): Promise<void> {
    await this.seesHeading(/Board/);
    await this.sees('Up to date');
  }

  /** Said by the board by itself, to whoever is looking elsewhere. */
  async hearsOfTheArrivalOf(name: string): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: `${name} has arrived.` }).waitFor();
    await this.page.getByRole('table', { name: /Here and waiting/ }).getByRole('link', { name, exact: true }).waitFor();
    await this.findsNothingWrongWith('board with somebody waiting');
  }

  async opensTheRoomOf(name: string): Promise<void> {
    await this.page.getByRole('table').getByRole('link', { name, exact: true }).click();
    await this.seesHeading(new RegExp(name));
  }

  async callsInFromTheBoard(words: string, name: string): Promise<void> {
    await this.presses(new RegExp(`^${words}.*${name}$`));
    await this.seesHeading(new RegExp(name));
    await this.isAt('Opening');
  }

  async callsIn(mode: Mode): Promise<void> {
    await this.presses(CALL_IN[mode]);
    await this.isAt('Opening');
  }

  /** The consultation is at that step, and the room shows it. */
  async isAt(step: string): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: step, exact: true }).waitFor();
    await this.page.locator('[aria-current="step"]').filter({ hasText: step }).waitFor();
  }

  /** Looks at another step than the one the consultation is at. */
  async looksAt(step: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Steps of the consultation' }).getByRole('button', { name: step }).click();
    await this.page.getByRole('heading', { level: 2, name: step, exact: true }).waitFor();
  }

  /** Sends something before its time. The page says so first, and the answer says what comes first. */
  async tries(button: string): Promise<void> {
    await this.sees('This cannot be recorded at this point.');
    await this.presses(button);
    await this.isRefused('This was not done');
  }

  /** What the step in sight offers. */
  async tasks(): Promise<string[]> {
    const titles = this.page.locator('.anteroom-task__title');
    await titles.first().waitFor();
    return titles.allInnerTexts();
  }

  /** What is to be done, opened; it stays as it is when it is open already. */
  async opens(task: string): Promise<void> {
    const button = this.page.getByRole('heading', { level: 3, name: new RegExp(`^${task}`) }).getByRole('button');
    await button.waitFor();
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }

  /** Pressed, taken by the server, and told so on the screen. */
  async records(button: string, told: string | RegExp = 'Recorded.'): Promise<void> {
    const [answer] = await Promise.all([this.page.waitForResponse(isCommand), this.presses(button)]);
    expect(answer.status()).toBe(200);
    await this.page.getByRole('status').filter({ hasText: told }).waitFor();
  }

  /** Answers with the link, as it is pasted into a message. */
  async invitesAnInterpreter(name: string): Promise<string> {
    await this.looksAt('Opening');
    await this.opens('Invite a companion or an interpreter');
    await this.chooses('Interpreter');
    await this.types('Name', name);
    await this.findsNothingWrongWith('inviting an interpreter');
    await this.records('Invite to the call', /^Invited\./);
    await this.opens('Invite a companion or an interpreter');
    await this.page.bringToFront();
    await this.presses('Copy the link');
    await this.sees('The link is copied.');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async goesToTheRecord(): Promise<void> {
    await this.follows('The whole record');
  }

  async endsTheCall(): Promise<void> {
    await this.presses('End the call');
    await this.isAt('Wrapping up');
  }
}
