import { EACH_WIDTH } from './support/chromium';
import { chapters } from './support/chapters';
import { Clinician } from './support/clinician';
import { downloadsThePdf, handsItOn, sendsTheCopy, writesTheLetter } from './support/clinician-at-the-letter';
import { ADVICE, consults, decides, opens, sumsUp, takesANote } from './support/clinician-in-the-room';
import { Journey } from './support/journey';
import { Patient } from './support/patient';
import { type Booking, Reception } from './support/reception';
import { booksTheRepeat } from './support/reception-afterwards';

describe.each(EACH_WIDTH)('Ms Adeyemi’s consultation in person, on a screen of %s width,', (width) => {
  let journey: Journey;
  let reception: Reception;
  let clinician: Clinician;
  let patient: Patient;
  let booking: Booking;
  const it = chapters(() => journey.people);

  beforeAll(async () => {
    journey = await Journey.open('face to face', width);
    reception = await journey.comes(Reception, 'reception');
    clinician = await journey.comes(Clinician, 'clinician');
    patient = await journey.comes(Patient, 'patient');
    booking = {
      title: 'Ms', given: 'Grace', family: 'Adeyemi', born: ['30', '7', '1989'], email: 'grace@mail.example', mobile: '07700 900003',
      mode: 'face-to-face', time: journey.timeIn(20),
    };
  });
  afterAll(() => journey.end());

  it('is booked by reception, who invites her', async () => {
    await reception.signsIn(journey.signIn('rita'));
    await reception.begins();
    await reception.books(booking);
    await reception.invites();
    await patient.opensTheLink(await reception.copiesTheLink());
    await patient.confirmsTheBirthDate(booking.born);
    await patient.seesHeading('Your appointment in person');
    await patient.findsNothingWrongWith('before');
  });

  it('is not missed before its time, and no word of trying is lost', async () => {
    await reception.opens('Did not attend');
    await reception.types('Why do you think so?', 'Nobody is at the desk.');
    await reception.presses('Record that the patient did not attend');
    await reception.isRefused(/time/);
    await reception.hasTyped('Why do you think so?', 'Nobody is at the desk.');
    await reception.findsNothingWrongWith('too early to be missed');
  });

  it('begins when reception checks her in, as her own page and the board tell', async () => {
    await clinician.signsIn(journey.signIn('okafor'));
    await clinician.begins();
    await reception.checksIn('At the desk');
    await clinician.hearsOfTheArrivalOf('Ms Grace Adeyemi');
    await patient.seesTheirPlace('You are next');
  });

  it('leads through the opening to the talk', async () => {
    await clinician.callsInFromTheBoard('The patient is in the room', 'Ms Grace Adeyemi');
    await patient.isCalledIn('face-to-face');
    await opens(clinician, { remote: false });
    await takesANote(clinician, 'Chest pain on hills.');
    await consults(clinician);
  });

  it('is not completed while something is owed, and half a sentence stays', async () => {
    await clinician.presses('Begin to close');
    await clinician.isAt('Closing');
    await clinician.opens('Decision and outcome');
    await clinician.types('What was decided?', 'To be seen again');
    await clinician.presses('Complete the consultation');
    await clinician.isRefused('Summarise the key points');
    await clinician.isRefused('Give safety-netting advice');
    await clinician.hasTyped('What was decided?', 'To be seen again');
  });

  it('is summarised once all of it is settled', async () => {
    await sumsUp(clinician);
    await decides(clinician, 'Appointment to be made later');
    await clinician.presses('Complete the consultation');
    await writesTheLetter(clinician);
    expect(await downloadsThePdf(clinician)).toBe('%PDF');
    await handsItOn(clinician);
  });

  it('is followed up once the next appointment is booked and the copy sent', async () => {
    await booksTheRepeat(reception);
    await reception.seesHeading(/Ms Grace Adeyemi/);
    await reception.seesStage('Booked');
    await sendsTheCopy(clinician);
    await clinician.follows('Record');
    await clinician.sees('Followed up');
    await clinician.findsNothingWrongWith('record, followed up');
  });

  it('leaves her the summary, the advice and her next appointment to read', async () => {
    await patient.seesHeading('After your appointment');
    await patient.sees(ADVICE);
    await patient.sees('Monday 3 August 2026 at 11:30');
    await patient.findsNothingWrongWith('afterwards');
  });
});
