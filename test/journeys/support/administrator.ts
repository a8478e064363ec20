import { Member } from './member';

export interface Opening {
  name: string;
  help: string;
  backup: string;
  ringing: string;
  criterion: string;
}

/** Opens clinics and appoints people; sees no patient. */
export class Administrator extends Member {
  async begins(): Promise<void> {
    await this.seesHeading('Clinics and staff');
    await this.findsNothingWrongWith('clinics and staff');
  }

  /** Everything works, and a list is built anew while people go on with it. */
  async buildsAListAnew(list: string): Promise<void> {
    await this.goesTo('System');
    await this.seesHeading('System');
    await this.sees('Up to date: changes show by themselves.');
    await this.findsNothingWrongWith('the system');
    const card = this.page.locator('.nhsuk-card', { has: this.page.getByRole('heading', { name: list }) });
    await card.getByText('Build this list anew').click();
    await card.getByRole('button', { name: 'Build anew' }).click();
    await this.sees('The list is being built anew.');
    await card.getByText('Up to date').waitFor();
    await this.goesTo('Clinics and staff');
  }

  async opensAClinic({ name, help, backup, ringing, criterion }: Opening): Promise<void> {
    await this.follows('Open a clinic');
    await this.seesHeading('Open a clinic');
    await this.types('Name', name);
    await this.types('Number for help', help);
    await this.types('Backup number', backup);
    await this.types('Number the clinic rings from', ringing);
    await this.presses('Add a criterion');
    await this.types('Criterion 1', criterion);
    await this.findsNothingWrongWith('opening a clinic');
    await this.presses('Open the clinic');
    await this.seesHeading('Clinics and staff');
    await this.page.getByRole('link', { name, exact: true }).waitFor();
  }

  /** Answers with the password that can be used once. */
  async appoints(name: string, signInName: string, clinic: string): Promise<string> {
    await this.follows('Appoint somebody');
    await this.seesHeading('Appoint somebody');
    await this.types('Name', name);
    await this.types('Sign-in name', signInName);
    await this.page.getByRole('checkbox', { name: 'Reception', exact: true }).check();
    await this.page.getByRole('checkbox', { name: clinic, exact: true }).check();
    await this.presses('Appoint');
    const password = this.page.getByRole('alert', { name: 'Write this down now' }).locator('.anteroom-code');
    await password.waitFor();
    await this.findsNothingWrongWith('one-time password');
    return password.innerText();
  }
}
