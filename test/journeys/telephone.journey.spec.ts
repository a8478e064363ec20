import { EACH_WIDTH } from './support/chromium';
import { chapters } from './support/chapters';
import { Clinician } from './support/clinician';
import { downloadsThePdf, writesTheLetter } from './support/clinician-at-the-letter';
import { ADVICE, consults, decides, decidesThatItSuits, opens, sumsUp, takesANote } from './support/clinician-in-the-room';
import { Journey } from './support/journey';
import { Patient } from './support/patient';
import { type Booking, Reception } from './support/reception';
import { handsTheLetterOn, postsTheCopy } from './support/reception-afterwards';

describe.each(EACH_WIDTH)('Mr Nowak’s consultation by telephone, on a screen of %s width,', (width) => {
  let journey: Journey;
  let reception: Reception;
  let clinician: Clinician;
  let patient: Patient;
  let booking: Booking;
  const it = chapters(() => journey.people);

  beforeAll(async () => {
    journey = await Journey.open('telephone', width);
    reception = await journey.comes(Reception, 'reception');
    clinician = await journey.comes(Clinician, 'clinician');
    patient = await journey.comes(Patient, 'patient');
    booking = {
      title: 'Mr', given: 'Łukasz', family: 'Nowak', born: ['2', '11', '1971'], mobile: '07700 900002',
      mode: 'telephone', time: journey.timeIn(15), criteria: 'Not known',
    };
  });
  afterAll(() => journey.end());

  it('is booked, and nobody is invited before a clinician has said that it suits', async () => {
    await reception.signsIn(journey.signIn('rita'));
    await reception.begins();
    await reception.books(booking);
    await reception.cannotYet('Invite', 'once a clinician has decided that this way suits');
  });

  it('suits, says the clinician, who finds the question on the board', async () => {
    await clinician.signsIn(journey.signIn('okafor'));
    await clinician.begins();
    await decidesThatItSuits(clinician, 'Mr Łukasz Nowak');
    await clinician.goesTo('Board');
    await clinician.begins();
  });

  it('is told of in a printed letter, and its code lets the patient in', async () => {
    await reception.invites();
    await patient.typesTheCode(await reception.printsTheLetter());
    await patient.findsNothingWrongWith('birth date');
    await patient.confirmsTheBirthDate(booking.born);
    await clinician.hearsOfTheArrivalOf('Mr Łukasz Nowak');
    await patient.seesTheirPlace('You are next');
  });

  it('cannot be summed up before anybody has talked, and what was typed for it stays', async () => {
    await clinician.opensTheRoomOf('Mr Łukasz Nowak');
    await clinician.findsNothingWrongWith('room before ringing');
    await clinician.looksAt('Closing');
    await clinician.opens('Key points');
    await clinician.types('Key points', 'Your heart skips a beat');
    await clinician.tries('Record the key points');
    await clinician.findsNothingWrongWith('summing up too early');
    await clinician.hasTyped('Key points', 'Your heart skips a beat');
  });

  it('leads through the opening to the talk', async () => {
    await clinician.looksAt('Before');
    await clinician.callsIn('telephone');
    await patient.isCalledIn('telephone');
    await opens(clinician, { remote: true });
    await takesANote(clinician, 'Palpitations twice a week.');
    await consults(clinician);
  });

  it('is closed only after everything owed was said', async () => {
    await clinician.presses('Begin to close');
    await clinician.isAt('Closing');
    await clinician.opens('Key points');
    await clinician.hasTyped('Key points', 'Your heart skips a beat');
    await sumsUp(clinician);
    await decides(clinician);
    await clinician.presses('End the call');
    await writesTheLetter(clinician);
    expect(await downloadsThePdf(clinician)).toBe('%PDF');
  });

  it('is followed up by reception, who hands the letter on and posts the copy', async () => {
    await handsTheLetterOn(reception);
    await postsTheCopy(reception);
    await reception.seesStage('Followed up');
    await reception.findsNothingWrongWith('the desk, followed up');
  });

  it('leaves him the summary and the advice to read', async () => {
    await patient.seesHeading('After your appointment');
    await patient.sees(ADVICE);
    await patient.findsNothingWrongWith('afterwards');
  });
});
