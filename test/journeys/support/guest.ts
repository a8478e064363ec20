import { Person } from './person';

/** A companion or an interpreter, who has a link and nothing else. */
export class Guest extends Person {
  async opensTheLink(link: string): Promise<void> {
    await this.page.goto(link);
    await this.seesHeading('The call has begun');
    await this.presses('Come to the door');
    await this.seesHeading('You are at the door');
    await this.sees('The clinician sees your name and lets you in.');
  }
}
