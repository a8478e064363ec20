import { Person } from './person';

export interface SignIn {
  name: string;
  password: string;
}

/** Somebody who works here, signed in or about to be. */
export class Member extends Person {
  async signsIn({ name, password }: SignIn): Promise<void> {
    await this.page.goto('/');
    await this.seesHeading('Sign in');
    await this.types('Name', name);
    await this.types('Password', password);
    await this.presses('Sign in');
  }

  async signsOut(): Promise<void> {
    await this.presses('Sign out');
    await this.seesHeading('Sign in');
  }

  async goesTo(place: string): Promise<void> {
    await this.follows(place, this.page.getByRole('navigation', { name: 'Main' }));
  }

  /** The desk was left alone for too long. */
  async unlocksWith(password: string): Promise<void> {
    const cover = this.page.getByRole('dialog', { name: 'Locked' });
    await cover.waitFor();
    await this.findsNothingWrongWith('locked');
    await this.types('Password', password, cover);
    await this.presses('Unlock', cover);
    await cover.waitFor({ state: 'detached' });
  }

  async choosesAPassword(now: string, next: string): Promise<void> {
    await this.types('The password you have now', now);
    await this.types('New password', next);
    await this.types('New password again', next);
    await this.presses('Change password');
  }
}
