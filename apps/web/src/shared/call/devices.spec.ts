import { aDevice, type FakeDevice } from '../testing/a-device.fake';
import { Devices } from './devices';

let device: FakeDevice;
let devices: Devices;
beforeEach(() => {
  localStorage.clear();
  device = aDevice();
  devices = new Devices();
  devices.open();
});
afterEach(() => devices.close());

const kinds = (): string[] => devices.now().stream?.getTracks().map(({ kind }) => kind).sort() ?? [];

describe('Camera and microphone', () => {
  it('are asked for in one question, and only when somebody wants them', async () => {
    expect(device.asked).toEqual([]);
    await devices.ask();
    expect(device.asked).toEqual(['video,audio']);
    expect(kinds()).toEqual(['audio', 'video']);
    expect(devices.now()).toMatchObject({ asking: false, trouble: {} });
  });

  it('are taken each by itself where one of them fails, so that the other still works', async () => {
    device.refuses.video = 'NotReadableError';
    await devices.ask();
    expect(kinds()).toEqual(['audio']);
    expect(devices.now().trouble).toEqual({ video: 'in-use' });
  });

  it.each([['NotAllowedError', 'denied'], ['NotFoundError', 'none'], ['NotReadableError', 'in-use'], ['OverconstrainedError', 'none'], ['StrangeError', 'not-known']])('tell %s apart', async (name, cause) => {
    Object.assign(device.refuses, { video: name, audio: name });
    await devices.ask();
    expect(devices.now()).toMatchObject({ stream: null, trouble: { audio: cause, video: cause } });
  });

  it('are not asked for where a page gets none', async () => {
    Object.assign(window, { isSecureContext: false });
    await devices.ask();
    expect(devices.now().trouble).toEqual({ audio: 'insecure', video: 'insecure' });
    expect(device.asked).toEqual([]);
  });

  it('forget a trouble once it is mended, and take only what is missing', async () => {
    device.refuses.video = 'NotAllowedError';
    await devices.ask();
    device.refuses.video = null;
    device.asked.splice(0);
    await devices.ask();
    expect(device.asked).toEqual(['video']);
    expect(devices.now().trouble).toEqual({});
    expect(kinds()).toEqual(['audio', 'video']);
  });

  it('are replaced one at a time, and the one before is let go of', async () => {
    await devices.ask();
    const before = devices.now().stream;
    await devices.choose('video', 'video-2');
    expect(devices.now().stream).not.toBe(before);
    expect(device.stopped).toBe(1);
    expect(kinds()).toEqual(['audio', 'video']);
  });

  it('are remembered for the next page', async () => {
    await devices.choose('speaker', 'headset');
    expect(JSON.parse(localStorage.getItem('anteroom.devices') ?? '{}')).toEqual({ speaker: 'headset' });
  });

  it('are all let go of, also those that a browser gives too late', async () => {
    await devices.ask();
    devices.stop();
    expect([device.stopped, devices.now().stream]).toEqual([2, null]);
    const late = devices.ask();
    devices.stop();
    await late;
    expect([device.stopped, devices.now().stream]).toEqual([4, null]);
  });

  it('come back by themselves when another program has let go of them', async () => {
    device.refuses.audio = 'NotReadableError';
    await devices.ask();
    device.refuses.audio = null;
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(kinds()).toEqual(['audio', 'video']);
  });
});
