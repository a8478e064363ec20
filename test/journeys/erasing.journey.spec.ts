import { until } from '@anteroom/media/testing';
import { Auditor } from './support/auditor';
import { chapters } from './support/chapters';
import { EACH_WIDTH } from './support/chromium';
import { Clinician } from './support/clinician';
import { Journey } from './support/journey';
import { Member } from './support/member';

const NAME = 'Ms Grace Adeyemi';
const WHY = 'The patient asked who has read it';

/** Asked for, held, confirmed by somebody else, and gone. */
describe.each(EACH_WIDTH)('A patient is erased, on a screen of %s width,', (width) => {
  let journey: Journey;
  let clinician: Clinician;
  let auditor: Auditor;
  let administrator: Member;
  let consultation: string;
  const it = chapters(() => journey.people);

  beforeAll(async () => {
    journey = await Journey.openDemo('erasing', width, { ERASING_WAIT: 'PT0M' });
    const desk = await journey.hand('rita');
    consultation = (await desk.board('riverside-cardiology')).find(({ patient }) => patient.name === NAME)?.id ?? '';
    clinician = await journey.comes(Clinician, 'clinician');
    auditor = await journey.comes(Auditor, 'auditor');
    administrator = await journey.comes(Member, 'administrator');
    await clinician.signsIn(journey.signIn('okafor'));
    await auditor.signsIn(journey.signIn('audrey'));
    await administrator.signsIn(journey.signIn('nadia'));
  });
  afterAll(() => journey.end());

  const opensTheRequest = async (): Promise<void> => {
    await clinician.page.goto(`/consultations/${consultation}/record`);
    await clinician.page.getByText('How long this record is kept').click();
    await clinician.findsNothingWrongWith('record with its menu');
    await clinician.follows('Ask for erasing, or see what was asked and held');
    await clinician.seesHeading(/Erasing and holds/);
  };

  it('but not while a consultation is going on', async () => {
    await opensTheRequest();
    await clinician.sees(/As things stand nothing can be erased/);
    await clinician.sees(/is not over yet/);
    await clinician.findsNothingWrongWith('something in the way');
    await (await journey.hand('rita')).command(consultation, 'cancel-consultation', { by: 'patient', reason: 'Moved away' });
  });

  it('asked for with a ground and a reason, by keyboard', async () => {
    await opensTheRequest();
    await clinician.sees('Nothing stands in the way of erasing this patient’s record.');
    await clinician.page.getByText('Ask for erasing', { exact: true }).first().click();
    await clinician.presses('Ask for erasing');
    await clinician.isRefused('Choose what is to be erased');
    await clinician.isRefused('Give a reason');
    await clinician.findsNothingWrongWith('asking without an answer');
    await clinician.page.getByRole('checkbox', { name: 'Contact details' }).check();
    await clinician.page.getByRole('checkbox', { name: 'Clinical record' }).check();
    await clinician.chooses('The time for keeping the record is over');
    await clinician.types('Reason', 'Nine years since the last visit');
    await clinician.tabsTo('button', 'Ask for erasing');
    await clinician.page.keyboard.press('Enter');
    await clinician.sees('You asked for this, so somebody else has to confirm it.');
    await clinician.findsNothingWrongWith('asked for');
  });

  it('kept back by an auditor who hears of a complaint', async () => {
    await auditor.goesTo('Erasing and holds');
    await auditor.page.getByRole('table').waitFor();
    await auditor.sees('To be confirmed');
    await auditor.findsNothingWrongWith('list of requests');
    await auditor.page.getByRole('table').getByRole('link').first().click();
    await auditor.page.getByText('Place a hold').click();
    await auditor.chooses('A complaint');
    await auditor.types('Reason for the hold', 'Complaint 17');
    await auditor.presses('Place the hold');
    await auditor.sees(/The record is on hold/);
    await auditor.findsNothingWrongWith('on hold');
  });

  it('confirmed by an administrator once the hold is lifted, and gone after the waiting time', async () => {
    await administrator.goesTo('Erasing and holds');
    await administrator.page.getByRole('table').getByRole('link').first().click();
    await administrator.presses('Confirm the erasing');
    await administrator.isRefused(/The record is on hold/);
    await administrator.page.getByText('Lift this hold').click();
    await administrator.types('Why is the hold over?', 'Settled');
    await administrator.presses('Lift the hold');
    await administrator.sees('There is no hold.');
    await administrator.presses('Confirm the erasing');
    // The page shows how it stood when it was read.
    const stands = administrator.page.getByText(/Confirmed, waiting|^Erased$/).first();
    await stands.waitFor();
    await until(async () => {
      await administrator.page.reload();
      return (await stands.textContent()) === 'Erased';
    }, 'the end of it');
    await administrator.findsNothingWrongWith('erased');
  });

  it('so that record, history and letter say it is erased, and nobody finds a name', async () => {
    for (const place of ['record', 'history', 'letter']) {
      await clinician.page.goto(`/consultations/${consultation}/${place}`);
      await clinician.sees(/Erased/);
      await clinician.findsNothingWrongWith(`erased ${place}`);
      expect(await clinician.page.getByText('Adeyemi').count()).toBe(0);
    }
    await clinician.goesTo('Search');
    await clinician.types('Name, NHS number or reference', 'Adeyemi');
    await clinician.presses('Search');
    await clinician.sees(/Nothing found|0 found|Nobody/);
  });

  it('and an auditor can still say who has read it', async () => {
    await auditor.page.goto(`/consultations/${consultation}/access-report`);
    await auditor.presses('Show who has read it');
    await auditor.sees('Give a reason');
    await auditor.types('Why do you ask who has read this record?', WHY);
    await auditor.presses('Show who has read it');
    const table = auditor.page.getByRole('table', { name: 'Read of this patient' });
    await table.getByText('Dr Ngozi Okafor').first().waitFor();
    await auditor.findsNothingWrongWith('who has read it');
    await auditor.page.getByLabel('Whose readings?').selectOption({ label: 'Audrey Lamb' });
    await table.getByText('Audrey Lamb').first().waitFor();
    expect(await table.getByText('Dr Ngozi Okafor').count()).toBe(0);
    await auditor.follows('All consultations of this patient');
    await auditor.page.getByRole('table', { name: 'Read of this patient' }).waitFor();
  });
});
