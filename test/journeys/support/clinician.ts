import type { Mode } from '@anteroom/domain';
import { Member } from './member';

const CALL_IN: Record<Mode, string> = { video: 'Call in', telephone: 'Begin: the patient is on the line', 'face-to-face': 'The patient is in the room' };

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
    await this.follows(name);
    await this.seesHeading(new RegExp(name));
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

  /** What is to be done, opened; it stays as it is when it is open already. */
  async opens(task: string): Promise<void> {
    const button = this.page.getByRole('heading', { level: 3, name: new RegExp(`^${task}`) }).getByRole('button');
    await button.waitFor();
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }

  /** Pressed and taken: the room has told so. */
  async records(button: string, told: string | RegExp = 'Recorded.'): Promise<void> {
    await this.presses(button);
    await this.page.getByRole('status').filter({ hasText: told }).waitFor();
  }

  async endsTheCall(): Promise<void> {
    await this.presses('End the call');
    await this.isAt('Wrapping up');
  }
}
