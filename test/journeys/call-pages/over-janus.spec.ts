import { LocalJanus } from '@anteroom/media/server';
import { until } from '@anteroom/media/testing';
import type { Page } from 'playwright-core';
import { ACallRoom } from './a-call-room';
import { is, sees, seesNoMore, TwoPages } from './two-pages';

let janus: LocalJanus;
let room: ACallRoom;
let pages: TwoPages;

beforeEach(async () => {
  janus = await LocalJanus.start();
  room = await ACallRoom.open(janus);
  pages = new TwoPages(room);
});
afterEach(async () => {
  await pages.close();
  await room.close();
  await janus.stop();
});

const way = (page: Page) => page.evaluate(() => window.now.way);

describe('A call in two browsers over Janus', () => {
  it('is seen on both sides, and measured', async () => {
    const { host, patient } = await pages.inCall();
    expect([await way(host), await way(patient)]).toEqual(['janus', 'janus']);
    await until(() => room.said('patel', 'sample').length > 1 && room.said('okafor', 'sample').length > 1, 'what was measured');
    await until(async () => (await host.evaluate(() => window.now.media)) === 'up', 'the call to be up');
  });

  it('stays on Janus when it is held and taken up, and when a page is loaded again', async () => {
    const { host, patient } = await pages.inCall();
    await host.evaluate(() => window.act.hold('on-hold'));
    await is(patient, 'waiting');
    await seesNoMore(host);
    await host.evaluate(() => window.act.takeUp());
    await Promise.all([sees(host), sees(patient)]);
    await patient.reload();
    await Promise.all([sees(patient), sees(host)]);
    await host.reload();
    await Promise.all([sees(host), sees(patient)]);
    expect([await way(host), await way(patient)]).toEqual(['janus', 'janus']);
    expect([...room.said('okafor', 'failed'), ...room.said('patel', 'failed')]).toEqual([]);
  });

  it('goes on from browser to browser when Janus dies', async () => {
    const { host, patient } = await pages.inCall();
    await janus.kill();
    await until(async () => (await way(host)) === 'direct' && (await way(patient)) === 'direct', 'the other way', 60_000);
    await Promise.all([sees(host), sees(patient)]);
    await is(patient, 'in');
  });

  it('goes on another way, and back, when one of them wants it', async () => {
    const { host, patient } = await pages.inCall();
    for (const wanted of ['direct', 'janus'] as const) {
      await patient.evaluate((other) => window.act.take(other), wanted);
      await until(async () => (await way(host)) === wanted && (await way(patient)) === wanted, wanted);
      await Promise.all([sees(host), sees(patient)]);
    }
    expect([...room.said('okafor', 'failed'), ...room.said('patel', 'failed')]).toEqual([]);
  });

  it('is joined by a third, who sees both and is seen by both', async () => {
    const { host, patient } = await pages.inCall();
    const guest = await pages.comeIn('anil');
    await until(() => host.evaluate(() => window.now.others.some(({ place }) => place === 'door')), 'somebody at the door');
    await host.evaluate(() => window.now.others.filter(({ place }) => place === 'door').forEach(({ id }) => window.act.admit(id)));
    for (const page of [host, patient, guest]) {
      await until(async () => (await page.locator('.call-tile video').count()) === 2, 'two pictures', 60_000);
      await page.waitForFunction(() => [...document.querySelectorAll<HTMLVideoElement>('.call-tile video')].every((video) => video.getVideoPlaybackQuality().totalVideoFrames > 5));
    }
  });

  it('is over for whoever is put out', async () => {
    const { host, patient } = await pages.inCall();
    await host.evaluate(() => window.now.others.forEach(({ id }) => window.act.remove(id)));
    await is(patient, 'closed');
    await until(() => patient.evaluate(() => window.now.why === 'removed' && window.now.others.length === 0), 'nobody else');
    await seesNoMore(host);
  });
});
