import { DESCRIPTION } from '../../apps/api/src/demo/sample-clinic';
import { sampleList } from '../../apps/api/src/demo/sample-list';
import { chapters } from './support/chapters';
import { EACH_WIDTH } from './support/chromium';
import { Journey } from './support/journey';
import { Reception } from './support/reception';

/** Today's dozen, of whom one has a digit wrong in the NHS number. */
const listWithABadRow = (now: Date): string => sampleList(now, DESCRIPTION.zone).replace('943 476 5919', '943 476 5918');

describe.each(EACH_WIDTH)('A clinic list, on a screen of %s width,', (width) => {
  let journey: Journey;
  let reception: Reception;
  const it = chapters(() => journey.people);

  beforeAll(async () => {
    journey = await Journey.open('import and pack', width);
    reception = await journey.comes(Reception, 'reception');
    await reception.signsIn(journey.signIn('rita'));
    await reception.begins();
  });
  afterAll(() => journey.end());

  it('is imported while reception watches, and the report names what was wrong', async () => {
    await reception.imports('clinic-list.csv', listWithABadRow(journey.now()));
    await reception.sees('12 of 12');
    await reception.sees(/Finished\. 11 taken, 0 were there already, 0 changed and not applied, 1 refused/);
    await reception.findsNothingWrongWith('import report');
    await reception.chooses('Refused or changed (1)');
    const refused = reception.page.getByRole('table', { name: 'Rows' }).getByRole('row').filter({ hasText: 'RC-1001' });
    await refused.filter({ hasText: 'line 2' }).filter({ hasText: 'NHS number' }).waitFor();
    await reception.findsNothingWrongWith('refused rows');
  });

  it('changes nothing when the same list comes again', async () => {
    await reception.imports('clinic-list.csv', listWithABadRow(journey.now()));
    await reception.sees(/Finished\. 0 taken, 11 were there already, 0 changed and not applied, 1 refused/);
  });

  it('stands on the day’s list, with what is to be done for each', async () => {
    await reception.goesTo("The day's list");
    await reception.sees('Everyone (11)');
    await reception.findsNothingWrongWith('the day');
  });

  it('can be taken to paper, with all that is needed when the system is down', async () => {
    await reception.goesTo('Clinic pack');
    await reception.seesHeading(/Clinic pack/);
    await reception.sees('Mr Łukasz Nowak');
    await reception.findsNothingWrongWith('clinic pack');
    await reception.page.emulateMedia({ media: 'print' });
    await reception.page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'hidden' });
    const row = reception.page.getByRole('row').filter({ hasText: 'Mr Łukasz Nowak' });
    for (const told of [/01632 960002/, /^Telephone$/, /Dr Ngozi Okafor/, /\d\d:\d\d \(15 min\)/]) await row.getByRole('cell', { name: told }).waitFor();
    await row.getByRole('rowheader', { name: /Born 2 November 1971/ }).waitFor();
    await reception.page.getByRole('row').filter({ hasText: 'Ms Nia Evans' }).getByRole('cell', { name: 'Interpreter (British Sign Language)' }).waitFor();
    await reception.sees(/Help for patients: 01632 960100/);
    await reception.findsNothingWrongWith('clinic pack on paper');
    await reception.page.emulateMedia({ media: 'screen' });
  });
});
