import { scenes } from './support/chapters';
import { EACH_WIDTH } from './support/chromium';
import { Clinician } from './support/clinician';
import { Journey } from './support/journey';
import { Member } from './support/member';
import { Patient } from './support/patient';
import { Reception } from './support/reception';

/** What the whole consultations do not pass. */
describe.each(EACH_WIDTH)('Nothing is wrong, on a screen of %s width,', (width) => {
  let journey: Journey;
  let reception: Reception;
  let clinician: Clinician;
  const it = scenes(() => journey.people);

  beforeAll(async () => {
    journey = await Journey.openDemo('every screen', width);
    reception = await journey.comes(Reception, 'reception');
    clinician = await journey.comes(Clinician, 'clinician');
    await reception.signsIn(journey.signIn('rita'));
    await reception.begins();
    await clinician.signsIn(journey.signIn('okafor'));
    await clinician.begins();
  });
  afterAll(() => journey.end());

  it('with what reception can do for a patient', async () => {
    await reception.opensTheDeskOf('Miss Mia Jones');
    for (const action of await reception.whatCanBeDone()) {
      await reception.opens(action);
      await reception.findsNothingWrongWith(`desk ${action}`);
    }
  });

  it('with what reception looks up and enters late', async () => {
    await reception.follows('Enter what happened on paper');
    await reception.seesHeading(/paper/);
    await reception.findsNothingWrongWith('late entry');
    await reception.goesTo('Search');
    await reception.types('Name, NHS number or reference', 'Jones');
    await reception.presses('Search');
    await reception.sees('2 found for “Jones”.');
    await reception.findsNothingWrongWith('search');
    await reception.goesTo('Open loops');
    await reception.page.getByRole('table').waitFor();
    await reception.findsNothingWrongWith('open loops at the desk');
  });

  it('with each step of the room, and what is done in it', async () => {
    await clinician.opensTheRoomOf('Miss Mia Jones');
    for (const step of ['Before', 'Opening', 'Consulting', 'Closing', 'Wrapping up', 'Afterwards']) {
      await clinician.looksAt(step);
      await clinician.findsNothingWrongWith(`step ${step}`);
    }
    await clinician.looksAt('Consulting');
    for (const task of await clinician.tasks()) {
      await clinician.opens(task);
      await clinician.findsNothingWrongWith(`task ${task}`);
    }
  });

  it('with what the clinician has left open', async () => {
    await clinician.goesTo('Open loops');
    await clinician.page.getByRole('table').waitFor();
    await clinician.findsNothingWrongWith('open loops');
  });

  it('with what a patient may say and ask', async () => {
    const patient = await journey.comes(Patient, 'patient');
    await patient.opensTheLink(journey.linkOf('1989-07-30'));
    await patient.confirmsTheBirthDate(['30', '7', '1989']);
    await patient.seesHeading('Your appointment in person');
    for (const offer of await patient.page.locator('summary').all()) await offer.click();
    await patient.findsNothingWrongWith('every offer');
    await patient.page.goto('/visit#no-such-token-anywhere');
    patient.presence.guard.expect(404);
    await patient.seesHeading('We do not know this link');
    await patient.findsNothingWrongWith('unknown link');
    for (const page of ['privacy', 'accessibility']) {
      await patient.page.goto(`/${page}`);
      await patient.page.getByRole('heading', { level: 1 }).waitFor();
      await patient.findsNothingWrongWith(page);
    }
  });

  it('with signing in wrongly, a page that is not there, and what is kept from a service manager', async () => {
    const manager = await journey.comes(Member, 'service manager');
    const { name, password } = journey.signIn('sam');
    await manager.signsIn({ name, password: 'a wrong guess' });
    await manager.isRefused('Name and password do not belong together.');
    await manager.findsNothingWrongWith('signing in wrongly');
    await manager.signsIn({ name, password });
    await manager.seesHeading('You are signed in');
    await manager.findsNothingWrongWith('a service manager’s first page');
    await manager.presses('Lock');
    await manager.unlocksWith(password);
    await manager.page.goto('/no-such-page');
    await manager.seesHeading('There is no such page');
    await manager.findsNothingWrongWith('no such page');
  });

  it('with the administrator’s pages of one clinic and one person', async () => {
    const administrator = await journey.comes(Member, 'administrator');
    await administrator.signsIn(journey.signIn('nadia'));
    await administrator.follows('Riverside Cardiology');
    await administrator.seesHeading('Riverside Cardiology');
    await administrator.findsNothingWrongWith('clinic');
    await administrator.follows('Grant cover to somebody from elsewhere');
    await administrator.seesHeading(/Grant cover/);
    await administrator.findsNothingWrongWith('cover');
    await administrator.goesTo('Clinics and staff');
    await administrator.follows('Rita Marsh');
    await administrator.seesHeading(/Rita Marsh/);
    await administrator.findsNothingWrongWith('member');
  });
});
