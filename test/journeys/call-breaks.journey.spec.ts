import { ConsultationStreams } from '../../apps/api/src/consultation/consultation-streams';
import { aCall, PATIENT, seatOf, type ACall } from './support/a-call';
import { chapters } from './support/chapters';
import { hasItsSoundBack, losesItsSound, picturesMove, picturesStand } from './support/connections';
import { Guest } from './support/guest';
import { LineToJanus } from './support/line-to-janus';
import { Patient } from './support/patient';

const WAYS = ['Janus', 'no Janus'] as const;
/** Milliseconds. */
const LONG_ENOUGH_TO_SUFFER = 5_000;
/** Milliseconds: a good line is late as well while the machine is too busy to play what it receives. */
const AS_LATE_AS_THE_MACHINE = 180_000;
jest.setTimeout(300_000);

describe.each(WAYS)('A video call with %s', (way) => {
  let janus: LineToJanus | undefined;
  let call: ACall;
  const it = chapters(() => call.journey.people);
  const both = (): Promise<unknown> => Promise.all([call.patient, call.clinician].map(({ page }) => picturesMove(page)));

  beforeAll(async () => {
    janus = way === 'Janus' ? await LineToJanus.open() : undefined;
    call = await aCall(`call with ${way}`, janus);
  });
  afterAll(async () => {
    await call.journey.end();
    await janus?.close();
  });

  if (way === 'Janus') {
    it('says that the patient hears half a second late, and no more once the line is good', async () => {
      janus?.impair({ delayMs: 500 }, seatOf(call));
      await call.clinician.sees(/Leave a pause/);
      await call.clinician.findsNothingWrongWith('half a second late');
      janus?.impair({}, seatOf(call));
      await call.clinician.page.getByText(/Leave a pause/).first().waitFor({ state: 'detached', timeout: AS_LATE_AS_THE_MACHINE });
      await both();
    });

    it('goes on where one packet in ten is lost', async () => {
      janus?.impair({ loss: 0.1 }, seatOf(call));
      await call.patient.page.waitForTimeout(LONG_ENOUGH_TO_SUFFER);
      await both();
      janus?.impair({}, seatOf(call));
    });

    it('says so where nothing gets through, and goes on by itself', async () => {
      janus?.impair({ blackout: true }, seatOf(call));
      // All at once, because after ten seconds of it the call goes on another way by itself.
      await Promise.all([
        call.clinician.sees(/The patient has lost the connection|No sound comes from the patient|The picture of the patient stands still/),
        call.clinician.page.getByRole('button', { name: 'Ring instead' }).waitFor(),
        call.patient.sees('Your connection is interrupted. We are trying again. Stay here.'),
      ]);
      for (const one of [call.clinician, call.patient]) await one.findsNothingWrongWith('nothing gets through');
      janus?.impair({}, seatOf(call));
      await both();
    });

    it('goes on from browser to browser when Janus is killed', async () => {
      for (const { presence } of call.journey.people) presence.guard.expectNoSocket();
      await janus?.janus.kill();
      await call.patient.sees('Sound and picture go straight from device to device.');
      await both();
      await janus?.janus.restart();
      await both();
    });
  }

  it('says at once that no sound comes, and asks for what was recorded meanwhile to be repeated', async () => {
    await losesItsSound(call.patient.page);
    await call.clinician.sees('No sound comes from the patient.');
    await call.clinician.opens('Who is this?');
    await call.clinician.records('This is the patient', 'Recorded that you are sure who this is.');
    await call.clinician.opens('Opening check');
    await call.clinician.types('Where is the patient now?', 'At home');
    await call.clinician.records('The opening is checked', 'The opening check is recorded.');
    await call.clinician.opens('Medicines and doses');
    await call.clinician.chooses('Dose changed');
    await call.clinician.types('Medicine', 'Ramipril');
    await call.clinician.types('Dose, with its unit', '5 mg');
    await call.clinician.records('Record the medicine');
    await hasItsSoundBack(call.patient.page);
    await call.clinician.page.getByText('No sound comes from the patient.').first().waitFor({ state: 'detached' });
    await call.clinician.looksAt('Closing');
    await call.clinician.opens('Key points');
    await call.clinician.sees('The sound was lost while you recorded this.');
    await call.clinician.sees(/Ramipril/);
    await call.clinician.findsNothingWrongWith('to be repeated');
  });

  it('takes the patient back whose browser was closed, at the same place', async () => {
    await call.patient.comesBackAfterACrash(call.link);
    await call.patient.confirmsTheBirthDate(call.born);
    await both();
  });

  it('lets a second device in only when the clinician does', async () => {
    const second = await call.journey.comes(Patient, 'second device', 'phone');
    await second.opensTheLink(call.link);
    await second.confirmsTheBirthDate(call.born);
    await second.seesHeading('Your visit was opened on another device first');
    await second.findsNothingWrongWith('at the door');
    await call.clinician.presses(/^Let in/);
    await picturesMove(second.page);
    await second.presses('Leave the call');
    await second.seesHeading('You have left the call');
    await second.page.close();
  });

  it('lets an interpreter in by a link of their own, and out for good', async () => {
    const interpreter = await call.journey.comes(Guest, 'interpreter');
    await interpreter.opensTheLink(await call.clinician.invitesAnInterpreter('Mr Lee'));
    await call.clinician.sees('Mr Lee, interpreter');
    await interpreter.findsNothingWrongWith('at the door');
    await call.clinician.presses(/^Let in/);
    await picturesMove(interpreter.page);
    await interpreter.sees(/Asha Patel|Okafor/);
    await interpreter.findsNothingWrongWith('in the call');
    await call.clinician.presses(/^Ask to leave/);
    await picturesStand(interpreter.page);
    await both();
  });

  it('is put on hold, where nobody sees anybody, and taken up again', async () => {
    await call.clinician.presses('Hold');
    await call.patient.seesHeading('Your clinician will be back in a moment');
    await picturesStand(call.patient.page);
    await call.clinician.presses('Take the call up again');
    await both();
  });

  it('leaves the video before the telephone rings, and goes on by telephone', async () => {
    await call.patient.page.close();
    await call.clinician.sees(/The patient (has lost the connection|is not in the call)/);
    await call.clinician.presses('Ring instead');
    await call.clinician.sees('Ring now.');
    await call.clinician.findsNothingWrongWith('ringing instead');
    await call.clinician.presses('They answered: go on by telephone');
    await call.clinician.page.getByRole('heading', { level: 2, name: 'Telephone', exact: true }).waitFor();
    await call.clinician.findsNothingWrongWith('on the telephone instead');
  });

  it('is all in the record, told in tens of facts', async () => {
    await call.clinician.goesToTheRecord();
    await call.clinician.seesHeading(new RegExp(PATIENT));
    await call.clinician.findsNothingWrongWith('the record of a call that broke');
    const facts = await call.journey.server.app.get(ConsultationStreams).sealedFacts(call.id);
    const ofTheCall = facts.filter(({ type }) => /^(Call|Connection|Guest|SecondDevice)/.test(type));
    expect(ofTheCall.length).toBeGreaterThan(5);
    expect(ofTheCall.length).toBeLessThan(100);
    expect(new Set(ofTheCall.map(({ type }) => type)).size).toBeGreaterThan(5);
  });
});
