import { until } from '@anteroom/media/testing';
import { axeComplaints, overflow } from '../support/axe';
import { EACH_WIDTH } from '../support/chromium';
import { ACallRoom } from './a-call-room';
import { is, sees, seesNoMore, TwoPages } from './two-pages';

let room: ACallRoom;
let pages: TwoPages;

beforeAll(async () => {
  room = await ACallRoom.open();
  pages = new TwoPages(room);
});
afterEach(async () => {
  await pages.close();
  await room.anew();
});
afterAll(() => room.close());

describe('A call in two browsers', () => {
  it('goes from waiting to being seen and heard, with names below the pictures', async () => {
    const { host, patient } = await pages.inCall();
    expect(await host.locator('.call-tile figcaption').textContent()).toMatch('PATEL');
    await until(async () => (await patient.evaluate(() => window.now.media)) === 'up', 'the call to be up');
    await until(() => room.said('patel', 'sample').length > 1 && room.said('okafor', 'sample').length > 1, 'what was measured');
  });

  it('tells the others who is muted, and takes a picture away and back', async () => {
    const { host, patient } = await pages.inCall();
    await patient.getByRole('button', { name: 'Mute' }).click();
    await patient.getByRole('button', { name: 'Camera off' }).click();
    await until(async () => /muted, camera off/.test((await host.locator('.call-tile figcaption').textContent()) ?? ''), 'the caption');
    await patient.getByText('You are muted: nobody hears you. Your camera is off.').waitFor();
    await seesNoMore(host);
    await patient.getByRole('button', { name: 'Camera off' }).click();
    await sees(host);
  });

  it('carries what is written to the other, once and in order', async () => {
    const { host, patient } = await pages.inCall();
    for (const words of ['I cannot hear you', 'Please ring me']) {
      await patient.getByLabel('Write to everybody in the call').fill(words);
      await patient.getByRole('button', { name: 'Send' }).click();
    }
    await until(async () => (await host.evaluate(() => window.now.said.length)) === 2, 'both');
    expect(await host.getByRole('log').locator('p').allTextContents()).toEqual(['I cannot hear you', 'Please ring me']);
    expect(await patient.getByRole('log').locator('strong').first().textContent()).toBe('You');
  });

  it('goes on while our own line is lost, and takes the same place again', async () => {
    const { host, patient } = await pages.inCall();
    const before = await patient.evaluate(() => window.now.me?.id);
    room.cut('patel');
    await until(() => patient.evaluate(() => window.now.lineLost), 'the line to be lost');
    await until(() => room.wasToldOfALoss('okafor'), 'the other to be told');
    await Promise.all([sees(patient), sees(host)]);
    // Nobody is lost whom one sees.
    await until(async () => (await host.evaluate(() => window.now.others[0]?.trouble)) === null, 'the other to see for themselves');
    room.mend('patel');
    await until(() => patient.evaluate(() => !window.now.lineLost && window.now.state === 'in'), 'the line to be back');
    expect(await patient.evaluate(() => window.now.me?.id)).toBe(before);
    await Promise.all([sees(host), sees(patient)]);
    expect(room.said('patel', 'hello')).toHaveLength(2);
    expect(room.said('patel', 'hello')[1]).toMatchObject({ before: { seat: before, stillUp: true } });
  });

  it('opens another line when the one it has says nothing any more', async () => {
    const { patient } = await pages.inCall();
    room.hush();
    await until(() => room.said('patel', 'hello').length > 1, 'another line', 30_000);
    room.speak();
    await until(() => patient.evaluate(() => !window.now.lineLost && window.now.state === 'in'), 'the call');
  });

  it('comes back after the page was loaded again', async () => {
    const { host, patient } = await pages.inCall();
    await patient.reload();
    await Promise.all([sees(patient), sees(host)]);
    expect(room.said('patel', 'leave')).toEqual([]);
    await until(async () => (await host.evaluate(() => window.now.others.length)) === 1, 'one other and no more');
  });

  it('is left before the telephone rings, and taken up again', async () => {
    const { host, patient } = await pages.inCall();
    await host.getByRole('button', { name: 'Ring instead' }).click();
    await is(patient, 'waiting');
    await until(() => patient.evaluate(() => window.now.why === 'ringing' && window.now.others.every(({ stream }) => stream === null)), 'nothing to come any more');
    await seesNoMore(host);
    await host.evaluate(() => window.act.takeUp());
    await Promise.all([sees(host), sees(patient)]);
  });

  it('comes together each time, however often and quickly it is held and taken up', async () => {
    const { host, patient } = await pages.inCall();
    for (const _ of [1, 2, 3, 4, 5]) {
      await host.evaluate(() => window.act.hold('on-hold'));
      await is(patient, 'waiting');
      await host.evaluate(() => window.act.takeUp());
      await is(patient, 'in');
    }
    await Promise.all([sees(host), sees(patient)]);
  });

  it('lets a guest in whom the host admits, and everybody sees everybody', async () => {
    const { host, patient } = await pages.inCall();
    const guest = await pages.comeIn('anil');
    await is(guest, 'door');
    await until(() => host.evaluate(() => window.now.others.some(({ place }) => place === 'door')), 'somebody at the door');
    await host.evaluate(() => window.now.others.filter(({ place }) => place === 'door').forEach(({ id }) => window.act.admit(id)));
    await Promise.all([sees(guest), sees(host), sees(patient)]);
    await until(async () => (await guest.locator('.call-tile video').count()) === 2, 'two pictures');
  });

  it('hears and sees without a camera or a microphone of its own, and is seen once there is one', async () => {
    const [host, patient] = await Promise.all([pages.comeIn('okafor'), pages.comeIn('patel', { more: '&listens' })]);
    await Promise.all([is(host, 'waiting'), is(patient, 'waiting')]);
    await room.room.begin();
    await sees(patient);
    await patient.getByRole('button', { name: 'Turn on camera' }).click();
    await sees(host);
  });

  it('takes another microphone and camera without a pause', async () => {
    const { host, patient } = await pages.inCall();
    const other = await patient.evaluate(() => {
      const { cameras, chosen } = window.devices;
      return cameras.find(({ deviceId }) => deviceId !== chosen.video)?.deviceId ?? chosen.video ?? '';
    });
    await patient.getByRole('button', { name: 'Camera and sound' }).click();
    await patient.evaluate((id) => window.act.use('video', id), other);
    await sees(host);
  });

  it('goes on with another microphone and camera when those in use are pulled out, and says so', async () => {
    const { host, patient } = await pages.inCall();
    await patient.evaluate(() => window.devices.stream?.getTracks().forEach((track) => {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }));
    await patient.getByText(/was turned off or pulled out. We now use/).waitFor();
    await sees(host);
    const live = () => patient.evaluate(() => window.devices.stream?.getTracks().map(({ kind, readyState }) => `${kind} ${readyState}`).sort().join());
    await until(async () => (await live()) === 'audio live,video live', 'another microphone and camera');
  });

  it.each(EACH_WIDTH)('can be used by everybody, on a screen as wide as a %s', async (width) => {
    const { host, patient } = await pages.inCall(width);
    await patient.evaluate(() => window.act.say('I cannot hear you'));
    await host.getByRole('button', { name: 'Camera and sound' }).click();
    await until(async () => (await host.getByRole('log').textContent())?.includes('I cannot hear you'), 'what was written');
    expect([...(await axeComplaints(host)), ...(await overflow(host))]).toEqual([]);
  });

  it('is over for who leaves, and the other is told at once', async () => {
    const { host, patient } = await pages.inCall();
    await patient.getByRole('button', { name: 'Leave the call' }).click();
    await is(patient, 'closed');
    await until(async () => (await host.evaluate(() => window.now.others.length)) === 0, 'nobody else');
    expect(await patient.evaluate(() => window.now.why)).toBeNull();
    await patient.evaluate(() => window.act.again());
    await Promise.all([sees(host), sees(patient)]);
  });

  it('is closed for good when the call has ended', async () => {
    const { patient } = await pages.inCall();
    await room.room.end('ended');
    await is(patient, 'closed');
    const before = room.said('patel', 'hello').length;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(room.said('patel', 'hello')).toHaveLength(before);
  });
});
