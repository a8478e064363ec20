import type { Mode } from '@anteroom/domain';
import { Member } from './member';

export interface Booking {
  title: string;
  given: string;
  family: string;
  /** As one says it: day, month, year. */
  born: readonly [string, string, string];
  email?: string;
  mobile: string;
  mode: Mode;
  /** `HH:MM` on the clinic's clock. */
  time: string;
  /** What reception knows about each of the clinic's criteria. */
  criteria?: 'Yes' | 'No' | 'Not known';
}

export const fullName = ({ title, given, family }: Pick<Booking, 'title' | 'given' | 'family'>): string => `${title} ${given} ${family}`;
const MODES: Record<Mode, string> = { video: 'Video', telephone: 'Telephone', 'face-to-face': 'Face to face' };

/** Reception, on the day's list and at the desk. */
export class Reception extends Member {
  async begins(): Promise<void> {
    await this.seesHeading(/The day's list/);
    await this.sees('Up to date');
  }

  async books(booking: Booking): Promise<void> {
    await this.goesTo('Book');
    await this.seesHeading(/Book a consultation/);
    await this.typesWho(booking);
    await this.types('Time', booking.time);
    await this.chooses(MODES[booking.mode], /How will the patient be seen/);
    await this.page.getByLabel('Clinician', { exact: true }).selectOption({ label: 'Dr Ngozi Okafor' });
    await this.chooses('Yes', /Have you asked what the patient needs/);
    await this.types('GP practice (optional)', 'Mill Lane Surgery');
    const { criteria } = booking;
    if (criteria) for (const one of await this.criteria()) await one.getByRole('radio', { name: criteria, exact: true }).check();
    await this.findsNothingWrongWith('booking');
    await this.presses('Book');
    await this.seesHeading(new RegExp(fullName(booking)));
    await this.findsNothingWrongWith('the desk');
  }

  private async typesWho({ title, given, family, born, email, mobile }: Booking): Promise<void> {
    await this.types('Title (optional)', title);
    await this.types('First name', given);
    await this.types('Last name', family);
    const date = this.page.getByRole('group', { name: /Date of birth/ });
    for (const [index, part] of ['Day', 'Month', 'Year'].entries()) await this.types(part, born[index] ?? '', date);
    await this.types('Mobile (optional)', mobile);
    if (email) await this.types('Email (optional)', email);
  }

  private async criteria() {
    const known = this.page.getByRole('group').filter({ has: this.page.getByRole('radio', { name: 'Not known', exact: true }) });
    await known.first().waitFor();
    return known.all();
  }

  /** The names of all that is offered. */
  async whatCanBeDone(): Promise<string[]> {
    const links = this.page.getByRole('navigation', { name: 'What can be done' }).getByRole('link');
    await links.first().waitFor();
    return links.allInnerTexts();
  }

  /** Opens what can be done under that name; the form of it is in sight. */
  async opens(action: string): Promise<void> {
    await this.follows(action, this.page.getByRole('navigation', { name: 'What can be done' }));
    await this.page.getByRole('region', { name: action }).waitFor();
  }

  /** Not offered; the page says when it will be. */
  async cannotYet(action: string, when: string): Promise<void> {
    const what = this.page.getByRole('navigation', { name: 'What can be done' });
    await what.getByText('Not possible at the moment').click();
    await what.getByRole('listitem').filter({ hasText: `${action}: ` }).filter({ hasText: when }).waitFor();
    expect(await what.getByRole('link', { name: action, exact: true }).count()).toBe(0);
    await this.findsNothingWrongWith(`not yet: ${action}`);
  }

  async invites(): Promise<void> {
    await this.opens('Invite');
    await this.findsNothingWrongWith('inviting');
    await this.presses('Invite');
    await this.sees('Short code for the telephone or a letter');
  }

  /** The link, as it is pasted into a message. */
  async copiesTheLink(): Promise<string> {
    await this.page.bringToFront();
    await this.presses('Copy the link');
    await this.sees('The link is copied.');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The code, as it stands in the letter that is printed. */
  async printsTheLetter(): Promise<string> {
    const [letter] = await Promise.all([this.page.context().waitForEvent('page'), this.follows(/Letter to print/)]);
    await letter.waitForLoadState();
    const code = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(await letter.innerText('body'))?.[0];
    await letter.close();
    if (!code) throw new Error('The letter has no code');
    return code;
  }

  async checksIn(how: string): Promise<void> {
    await this.opens('Check in');
    await this.chooses(how);
    await this.presses('Check in');
    await this.sees('Checked in. The clinician has been told.');
  }

  /** What is shown of one consultation on the right. */
  async seesStage(stage: string): Promise<void> {
    await this.page.locator('.nhsuk-summary-list__row').filter({ hasText: 'Stage' }).getByText(stage, { exact: true }).waitFor();
  }

  /** From the day's list to one patient's desk. */
  async opensTheDeskOf(name: string): Promise<void> {
    await this.goesTo("The day's list");
    await this.begins();
    await this.follows(name);
    await this.seesHeading(new RegExp(name));
  }

  async does(next: string | RegExp): Promise<void> {
    await this.goesTo("The day's list");
    await this.begins();
    await this.follows(next);
  }

  async imports(name: string, list: string): Promise<void> {
    await this.goesTo('Import a list');
    await this.seesHeading(/Import a clinic list/);
    await this.page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(list) });
    await this.presses('Import');
    await this.page.getByRole('progressbar', { name: /Rows read/ }).waitFor();
  }

  async announcesADelay(minutes: string, cause: string): Promise<void> {
    await this.page.getByText('Announce a delay to everybody who still waits').click();
    await this.types('How many minutes late?', minutes);
    await this.page.getByLabel('Why?', { exact: true }).selectOption({ label: cause });
    await this.findsNothingWrongWith('announcing a delay');
    await this.presses(/^Tell \d+$/);
    await this.sees(/of \d+ done\./);
  }
}
