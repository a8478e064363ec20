import { CLINIC } from '../../apps/api/src/demo/sample-clinic';
import { Auditor } from './support/auditor';
import { scenes } from './support/chapters';
import { Clinician } from './support/clinician';
import { Journey } from './support/journey';
import { Patient } from './support/patient';
import { Reception } from './support/reception';
import { wasSeenAlready } from './support/seen-already';

const ASHA = ['14', '3', '1958'] as const;
const LUKASZ = ['2', '11', '1971'] as const;
const TWIN = ['1', '2', '2010'] as const;

describe('On a day at the clinic', () => {
  let journey: Journey;
  let reception: Reception;
  let clinician: Clinician;
  const it = scenes(() => journey.people);

  beforeAll(async () => {
    journey = await Journey.openDemo('a day', 'desktop');
    reception = await journey.comes(Reception, 'reception');
    clinician = await journey.comes(Clinician, 'clinician');
    await reception.signsIn(journey.signIn('rita'));
    await reception.begins();
    await clinician.signsIn(journey.signIn('okafor'));
    await clinician.begins();
  });
  afterAll(() => journey.end());

  it('the lists hold a dozen people, and nothing is wrong with them', async () => {
    await reception.sees('Everyone (12)');
    await reception.findsNothingWrongWith('a full day');
    await clinician.sees('Mine and anybody’s (9)');
    await clinician.findsNothingWrongWith('full board');
  });

  it('half a note outlives a reload, a sign-out and a desk that was locked or left alone', async () => {
    await clinician.opensTheRoomOf('Mr Wei Chen');
    await clinician.types('Note', 'Half a sentence');
    await clinician.page.reload();
    await clinician.hasTyped('Note', 'Half a sentence');
    await clinician.signsOut();
    await clinician.signsIn(journey.signIn('okafor'));
    await clinician.opensTheRoomOf('Mr Wei Chen');
    await clinician.sees('What you typed before was brought back.');
    await clinician.hasTyped('Note', 'Half a sentence');
    await clinician.presses('Lock');
    await clinician.unlocksWith(journey.signIn('okafor').password);
    await clinician.hasTyped('Note', 'Half a sentence');
    await clinician.types('Note', 'Half a sentence more');
    await journey.timePasses(16);
    await clinician.unlocksWith(journey.signIn('okafor').password);
    await clinician.hasTyped('Note', 'Half a sentence more');
    await reception.unlocksWith(journey.signIn('rita').password);
  });

  it('a patient keeps the place over a reload, and in another browser', async () => {
    const first = await journey.comes(Patient, 'first', 'phone');
    await first.opensTheLink(journey.linkOf('1958-03-14'));
    await first.confirmsTheBirthDate(ASHA);
    await first.confirmsTheChecks();
    const second = await journey.comes(Patient, 'second', 'phone');
    await second.opensTheLink(journey.linkOf('2010-02-01'));
    await second.confirmsTheBirthDate(TWIN);
    await second.confirmsTheChecks();
    await second.seesTheirPlace('One person is before you');
    await second.page.reload();
    await second.seesTheirPlace('One person is before you');
    const elsewhere = await journey.comes(Patient, 'elsewhere', 'desktop');
    await elsewhere.opensTheLink(journey.linkOf('2010-02-01'));
    await elsewhere.confirmsTheBirthDate(TWIN);
    await elsewhere.seesTheirPlace('One person is before you');
  });

  it('those who wait are told of a delay and why, and whoever asks to be phoned is answered by a person', async () => {
    const patient = await journey.comes(Patient, 'asking', 'phone');
    await patient.opensTheLink(journey.linkOf('2010-02-01', 1));
    await patient.confirmsTheBirthDate(TWIN);
    await patient.confirmsTheChecks();
    await patient.seesTheirPlace('2 people are before you');
    await reception.goesTo("The day's list");
    await reception.announcesADelay('15', 'Staff are short today');
    await patient.sees('We are running about 15 minutes late because we are short of staff today.');
    await patient.page.getByText('I would rather be phoned, come in, change or cancel').click();
    await patient.chooses('I would rather be phoned');
    await patient.presses('Ask the clinic');
    await patient.sees('You asked to be phoned instead');
    await patient.findsNothingWrongWith('a wish');
    await reception.does(/would rather be phoned: answer.*Miss Zoe Jones/);
    await reception.findsNothingWrongWith('answering a wish');
    await reception.opens('Switch mode');
    await reception.chooses('Telephone');
    await reception.presses('Switch');
    await reception.sees('Switched. The patient is told.');
    await patient.sees(/your clinician rings you from 01632 960102\.$/);
  });

  it('whoever guesses the birth date is told whom to ring, and reception lets the patient in', async () => {
    const patient = await journey.comes(Patient, 'locked out', 'phone');
    await patient.opensTheLink(journey.linkOf('1971-11-02'));
    await patient.guessesTheBirthDate();
    await patient.sees('01632 960100');
    await patient.findsNothingWrongWith('locked');
    await reception.does(/^Link locked: ring the patient, then unlock/);
    await reception.types('How did you make sure who it is?', 'Rang him: full name and address.');
    await reception.findsNothingWrongWith('unlocking');
    await reception.presses('Unlock the link');
    await reception.sees('Unlocked. The patient can try again.');
    await patient.presses('Try again');
    await patient.seesHeading('Tell us your date of birth');
    await patient.confirmsTheBirthDate(LUKASZ);
    await patient.sees('The clinic knows that you are here.');
  });

  it('an emergency is one press in the room, and the place stands in sight', async () => {
    await clinician.goesTo('Board');
    await clinician.opensTheRoomOf('Miss Mia Jones');
    await clinician.presses('Emergency');
    await clinician.sees('Not known: ask now');
    await clinician.isAt('Consulting');
    await clinician.findsNothingWrongWith('emergency');
    await clinician.records('I have called 999', 'Recorded that you called 999.');
    await clinician.sees('Called, recorded');
  });

  it('a correction stands beside what it corrects, and the approved letter is superseded', async () => {
    const id = await wasSeenAlready(await journey.hand('okafor'), CLINIC, 'Ms Grace Adeyemi');
    await clinician.page.goto(`/consultations/${id}/record`);
    await clinician.sees('Bisoprolol');
    await clinician.findsNothingWrongWith('record');
    await clinician.presses(/^Correct this entry.*Medicine recorded/);
    await clinician.types('Why is it wrong?', 'A slip of the key');
    await clinician.types('What should it say? (optional)', 'Bisoprolol 2.5 mg');
    await clinician.findsNothingWrongWith('correcting');
    await clinician.records('Correct this entry', 'Corrected. Both stay on the record.');
    await clinician.sees('Bisoprolol 2.5 mg');
    await clinician.follows('GP letter');
    await clinician.sees('Do not act on the approved letter without the correction.');
    await clinician.findsNothingWrongWith('letter superseded');
  });

  it('the record can be read as it stood before the correction', async () => {
    await clinician.follows('Record');
    await clinician.follows('History: everything that happened');
    await clinician.seesHeading(/History/);
    await clinician.follows(/^entry \d+, “Medicine recorded”$/);
    await clinician.findsNothingWrongWith('history');
    await clinician.follows(/^The record as it stood after this.*approved/);
    await clinician.seesHeading(/Record as it stood/);
    await clinician.sees('Since then 1 more thing happened.');
    expect(await clinician.page.getByText('2.5 mg').count()).toBe(0);
    await clinician.findsNothingWrongWith('record as it stood');
  });

  it('an auditor reads it only after saying why', async () => {
    const auditor = await journey.comes(Auditor, 'auditor');
    await auditor.signsIn(journey.signIn('audrey'));
    await auditor.seesHeading(/Search/);
    await auditor.searchesFor('Adeyemi', '');
    await auditor.sees('Say why you look');
    await auditor.findsNothingWrongWith('search without a reason');
    await auditor.searchesFor('Adeyemi', 'Complaint 17');
    await auditor.follows('Ms Grace Adeyemi');
    await auditor.sees('Bisoprolol 2.5 mg');
    expect(await auditor.page.getByRole('button', { name: /Correct this entry/ }).count()).toBe(0);
    await auditor.findsNothingWrongWith('record, audited');
  });

  it('the keyboard is enough from signing in to calling in', async () => {
    const typist = await journey.comes(Clinician, 'typist');
    const { name, password } = journey.signIn('okafor');
    await typist.page.goto('/');
    await typist.tabsTo('textbox', 'Name');
    await typist.page.keyboard.type(name);
    await typist.page.keyboard.press('Tab');
    await typist.page.keyboard.type(password);
    await typist.page.keyboard.press('Enter');
    await typist.begins();
    await typist.tabsTo('button', /^Call in.*Mrs Asha Patel/);
    await typist.page.keyboard.press('Enter');
    await typist.isAt('Opening');
    await typist.tabsTo('button', 'This is the patient');
    await typist.page.keyboard.press('Enter');
    await typist.sees('Recorded that you are sure who this is.');
  });

  it('nobody is missed by the clock, but by a person who gives a reason', async () => {
    await journey.timePasses(70);
    await reception.unlocksWith(journey.signIn('rita').password);
    await reception.goesTo("The day's list");
    await reception.sees(/Not here yet \([1-9]\d*\)/);
    await reception.opensTheDeskOf('Mr Tom O’Neill');
    await reception.sees('Ring the patient: not here yet');
    await reception.opens('Did not attend');
    await reception.findsNothingWrongWith('did not attend');
    await reception.presses('Record that the patient did not attend');
    await reception.isRefused('Give a reason');
    await reception.types('Why do you think so?', 'Not in the waiting room; rang twice.');
    await reception.presses('Record that the patient did not attend');
    await reception.seesStage('Did not attend');
    await reception.follows('History: everything that happened');
    await reception.sees('Not in the waiting room; rang twice.');
    await reception.findsNothingWrongWith('history at the desk');
  });
});
