import { chapters } from './support/chapters';
import { Clinician } from './support/clinician';
import { downloadsThePdf, handsItOn, sendsTheCopy, writesTheLetter } from './support/clinician-at-the-letter';
import { ADVICE, consults, decides, opens, sumsUp, takesANote } from './support/clinician-in-the-room';
import { picturesMove, picturesStop } from './support/connections';
import { Journey } from './support/journey';
import { LineToJanus } from './support/line-to-janus';
import { Patient } from './support/patient';
import { type Booking, Reception } from './support/reception';

/** Over Janus, and where there is none from browser to browser: then nothing measures the line beforehand. */
const WAYS = [
  { width: 'desktop', way: 'Janus', line: 'Your connection is good' },
  { width: 'phone', way: 'no Janus', line: 'We could not measure your connection' },
] as const;

describe.each(WAYS)('Mrs Patel’s video consultation with $way, on a screen of $width width,', ({ width, way, line }) => {
  let journey: Journey;
  let janus: LineToJanus | undefined;
  let reception: Reception;
  let clinician: Clinician;
  let patient: Patient;
  let link: string;
  let booking: Booking;
  const it = chapters(() => journey.people);

  beforeAll(async () => {
    janus = way === 'Janus' ? await LineToJanus.open() : undefined;
    journey = await Journey.open('video', width, janus?.configuration);
    reception = await journey.comes(Reception, 'reception');
    clinician = await journey.comes(Clinician, 'clinician');
    patient = await journey.comes(Patient, 'patient');
    booking = {
      title: 'Mrs', given: 'Asha', family: 'Patel', born: ['14', '3', '1958'], email: 'asha.patel@mail.example', mobile: '07700 900001',
      mode: 'video', time: journey.timeIn(20), criteria: 'Yes',
    };
  });
  afterAll(async () => {
    await journey.end();
    await janus?.close();
  });

  it('is booked by reception, who invites her', async () => {
    await reception.signsIn(journey.signIn('rita'));
    await reception.begins();
    await reception.findsNothingWrongWith('empty day');
    await reception.books(booking);
    await reception.invites();
    link = await reception.copiesTheLink();
  });

  it('finds the clinician at the board', async () => {
    await clinician.signsIn(journey.signIn('okafor'));
    await clinician.begins();
    await clinician.findsNothingWrongWith('board');
  });

  it('begins when she opens the link, says who she is and waits', async () => {
    await patient.opensTheLink(link);
    await patient.findsNothingWrongWith('birth date');
    await patient.confirmsTheBirthDate(booking.born);
    await patient.triesTheDevice(new RegExp(line));
    await clinician.hearsOfTheArrivalOf('Mrs Asha Patel');
    await patient.seesTheirPlace('You are next');
  });

  it('leads through the opening to the talk', async () => {
    await clinician.opensTheRoomOf('Mrs Asha Patel');
    await clinician.findsNothingWrongWith('room before the call');
    await clinician.callsIn('video');
    await patient.seesAndHears('Dr Ngozi Okafor');
    await picturesMove(clinician.page);
    await clinician.opens('Opening check');
    await clinician.sees('I can see and hear the clinician');
    await opens(clinician, { remote: true });
    await takesANote(clinician, '  Chest pain on hills.\n\tNone at rest.  ');
    await consults(clinician);
  });

  it('is not completed while something is owed, and no word is lost by trying', async () => {
    await clinician.presses('Begin to close');
    await clinician.isAt('Closing');
    await sumsUp(clinician);
    await clinician.endsTheCall();
    await clinician.types('Note', 'Half a sentence');
    await clinician.presses('Complete the consultation');
    await clinician.isRefused('Record the decision and the outcome.');
    await clinician.findsNothingWrongWith('something owed');
    await clinician.hasTyped('Note', 'Half a sentence');
  });

  it('stops sending pictures once the call has ended', async () => {
    for (const { page } of [clinician, patient]) await picturesStop(page);
  });

  it('is summarised once all of it is settled', async () => {
    await decides(clinician);
    await clinician.isAt('Afterwards');
    await clinician.hasTyped('Note', 'Half a sentence');
  });

  it('ends with the letter handed on and a copy for her', async () => {
    await writesTheLetter(clinician);
    expect(await downloadsThePdf(clinician)).toBe('%PDF');
    await handsItOn(clinician);
    await sendsTheCopy(clinician);
  });

  it('leaves her the summary and the advice to read', async () => {
    await patient.seesHeading('After your appointment');
    await patient.sees(ADVICE);
    await patient.findsNothingWrongWith('afterwards');
  });
});
