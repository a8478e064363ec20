import { Administrator } from './support/administrator';
import { chapters } from './support/chapters';
import { EACH_WIDTH } from './support/chromium';
import { Journey } from './support/journey';
import { Reception } from './support/reception';

const OWN = 'three words of mine';

describe.each(EACH_WIDTH)('A new clinic, on a screen of %s width,', (width) => {
  let journey: Journey;
  let administrator: Administrator;
  let newcomer: Reception;
  let once: string;
  const it = chapters(() => journey.people);

  beforeAll(async () => {
    journey = await Journey.open('administration', width);
    administrator = await journey.comes(Administrator, 'administrator');
    newcomer = await journey.comes(Reception, 'newcomer');
  });
  afterAll(() => journey.end());

  it('is opened by an administrator, who appoints somebody for it', async () => {
    await administrator.signsIn(journey.signIn('nadia'));
    await administrator.begins();
    await administrator.opensAClinic({
      name: 'Hillside Chest Clinic', help: '01632 960200', backup: '01632 960201', ringing: '01632 960202', criterion: 'Can talk in private',
    });
    await administrator.buildsAListAnew('Clinics and staff');
    once = await administrator.appoints('Hanna Weiß', 'hanna', 'Hillside Chest Clinic');
  });

  it('is not begun with a password that somebody else has read', async () => {
    await newcomer.signsIn({ name: 'hanna', password: once });
    await newcomer.seesHeading('Choose a new password');
    await newcomer.findsNothingWrongWith('choosing a password');
    newcomer.presence.guard.expect(400);
    await newcomer.choosesAPassword(once, 'short');
    await newcomer.isRefused('There is a problem');
    await newcomer.choosesAPassword(once, OWN);
    await newcomer.begins();
    await newcomer.sees('Hillside Chest Clinic');
  });

  it('lets her in again with her own password, and with the other one no more', async () => {
    await newcomer.signsOut();
    await newcomer.signsIn({ name: 'hanna', password: once });
    await newcomer.isRefused(/[Pp]assword/);
    await newcomer.signsIn({ name: 'hanna', password: OWN });
    await newcomer.begins();
    await newcomer.sees('Nobody is booked on this day.');
  });
});
