import { Person } from './person';

/** The patient, on whatever device they have. */
export class Patient extends Person {
  async opensTheLink(link: string): Promise<void> {
    await this.page.goto(link);
    await this.seesHeading('Tell us your date of birth');
  }

  async typesTheCode(code: string): Promise<void> {
    await this.page.goto('/visit');
    await this.seesHeading('Type the code from your letter');
    await this.findsNothingWrongWith('typing the code');
    await this.types('Your code', code.toLowerCase().replace('-', ' '));
    await this.presses('Go on');
    await this.seesHeading('Tell us your date of birth');
  }

  async confirmsTheBirthDate([day, month, year]: readonly [string, string, string]): Promise<void> {
    await this.types('Day', day);
    await this.types('Month', month);
    await this.types('Year', year);
    await this.presses('Go on');
  }

  async confirmsTheChecks(): Promise<void> {
    await this.seesHeading('Are your camera and microphone ready?');
    await this.findsNothingWrongWith('checks');
    await this.presses('I have a camera and a microphone, and they work');
  }

  /** Five times, until the page locks. */
  async guessesTheBirthDate(): Promise<void> {
    this.presence.guard.expect(403);
    for (const left of ['4 more times', '3 more times', '2 more times', 'once more']) {
      await this.confirmsTheBirthDate(['1', '1', '1970']);
      await this.isRefused(`You can try ${left}`);
    }
    await this.findsNothingWrongWith('wrong birth date');
    await this.confirmsTheBirthDate(['1', '1', '1970']);
    await this.seesHeading('This page is locked');
  }

  async seesTheirPlace(place: string): Promise<void> {
    await this.seesHeading(place);
    await this.sees('The clinic knows that you are here.');
    await this.findsNothingWrongWith('waiting');
  }

  async isCalledIn(): Promise<void> {
    await this.seesHeading('Your clinician is with you now');
    await this.findsNothingWrongWith('called in');
  }
}
