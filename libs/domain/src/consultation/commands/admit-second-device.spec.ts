import { drOkafor, inCall, mrsPatel, system, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { admitSecondDevice } from './admit-second-device';

describe("Letting the patient's other device in", () => {
  it('is recorded, because it might have been somebody else', () => {
    given(inCall()).when(admitSecondDevice, {}, drOkafor).then('SecondDeviceAdmitted').at('opening');
    given(inCall()).when(admitSecondDevice, {}, system).then('SecondDeviceAdmitted');
  });
  it('is not for the patient to do', () => {
    given(inCall()).when(admitSecondDevice, {}, mrsPatel).thenRefused('not-your-role');
  });
  it('stays quiet when no call is on', () => {
    given(waiting()).when(admitSecondDevice, {}, drOkafor).thenNothing();
  });
});
