import { picturesMove } from './connections';
import { Person } from './person';

const CALLED_IN = { telephone: 'Your clinician rings you now', 'face-to-face': 'It is your turn' };

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

  /** Camera, microphone, sound and line, one after the other; the line as it is measured, or not known where there is nothing to measure it with. */
  async triesTheDevice(line: RegExp): Promise<void> {
    await this.seesHeading('Are your camera and microphone ready?');
    await this.presses('Try my camera and sound now');
    await this.presses('Turn on my camera');
    await this.findsNothingWrongWith('trying the camera');
    await this.presses('Yes, I see myself');
    await this.presses('Turn on my microphone');
    await this.sees(/^We hear you\.$/);
    await this.findsNothingWrongWith('trying the microphone');
    await this.presses('Go on');
    await this.presses('Play the sound');
    await this.presses('Yes, I heard it');
    await this.page.getByRole('heading', { level: 2, name: line }).waitFor();
    await this.findsNothingWrongWith('trying the connection');
    await this.presses('Go on');
    await this.findsNothingWrongWith('what the tests found');
    await this.presses('Go to the waiting room');
  }

  /** In the call, and asked what they see and hear. */
  async seesAndHears(clinician: string): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: `Can you see and hear ${clinician}?` }).waitFor();
    await picturesMove(this.page);
    await this.findsNothingWrongWith('asked what they see and hear');
    await this.presses('Yes, I see and hear them');
  }

  /** As when a telephone has no battery left: no goodbye, and then the page again in the same browser. */
  async comesBackAfterACrash(link: string): Promise<void> {
    const { page } = this.presence;
    const again = await page.context().newPage();
    await page.close();
    this.presence.guard.watch(again);
    Object.assign(this.presence, { page: again });
    await again.goto(link);
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

  async isCalledIn(mode: keyof typeof CALLED_IN): Promise<void> {
    await this.seesHeading(CALLED_IN[mode]);
    await this.findsNothingWrongWith('called in');
  }
}
