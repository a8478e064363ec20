import type { Page } from 'playwright-core';
import type { CallPages } from '../testing/call-pages';
import { until } from '../testing/until';

/** Brings somebody into the call that is under test; the others are told as the API would. */
export type ComeIn = (who: string) => Promise<Page>;

export const frames = (page: Page): Promise<Record<string, number>> => page.evaluate(() => window.call.frames());
export const events = (page: Page) => page.evaluate(() => window.call.events());

/** Frames of somebody rise. How fast is the machine's business. */
export async function sees(page: Page, other: string): Promise<void> {
  await until(async () => (await frames(page))[other], `a picture of ${other}`, 20_000);
  let before = Infinity;
  await until(async () => {
    const now = (await frames(page))[other] ?? 0;
    // Another stream counts anew.
    before = Math.min(before, now);
    return now > before + 3;
  }, `more of the picture of ${other}`);
}

/** Frames of somebody stand still for a second. */
export async function seesNoMore(page: Page, other: string): Promise<void> {
  await until(async () => {
    const before = (await frames(page))[other];
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return (await frames(page))[other] === before;
  }, `the picture of ${other} to stand still`);
}

/** What any way of carrying a call does. */
export function callContract(name: string, pages: () => CallPages, comeIn: ComeIn): void {
  describe(`A call ${name}`, () => {
    afterEach(() => pages().closeAll());

    it('lets two people see and hear each other', async () => {
      const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
      await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
      for (const page of [alice, bob]) await until(async () => (await events(page)).some(({ state }) => state === 'up'), 'the call to be up');
    });

    it('measures what each browser can, and says not known for the rest', async () => {
      const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
      await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
      await alice.evaluate(() => window.call.measure());
      await until(async () => {
        const { sample, of } = await alice.evaluate(() => window.call.measure());
        return sample.rttMs !== null && typeof of.bob?.playoutMs === 'number' && of.bob.soundLost === 0 && (of.bob.frozenMs ?? 9_999) < 2_000 && (of.bob.silentMs ?? 9_999) < 2_000;
      }, 'every figure of a good line');
    });

    it('stops a picture when the camera is turned off, and shows it again, while the sound goes on', async () => {
      const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
      await sees(alice, 'bob');
      await bob.evaluate(() => window.call.camera(false));
      await seesNoMore(alice, 'bob');
      // The first look has nothing to compare with; after it a loss is known only where sound comes.
      await alice.evaluate(() => window.call.measure());
      await until(async () => typeof (await alice.evaluate(() => window.call.measure())).of.bob?.soundLost === 'number', 'more of the sound of bob');
      await bob.evaluate(() => window.call.camera(true));
      await sees(alice, 'bob');
    });

    it('lets a third come in, and tells who left', async () => {
      const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
      await sees(alice, 'bob');
      const carol = await comeIn('carol');
      await Promise.all([sees(carol, 'alice'), sees(carol, 'bob'), sees(alice, 'carol'), sees(bob, 'carol')]);
      await carol.evaluate(() => window.call.leave());
      for (const page of [alice, bob]) await until(async () => (await events(page)).some(({ type, participant }) => type === 'left' && participant === 'carol'), 'carol to be gone');
      await sees(alice, 'bob');
    });

    it('takes somebody back who left', async () => {
      const alice = await comeIn('alice');
      const before = await comeIn('bob');
      await sees(alice, 'bob');
      await before.evaluate(() => window.call.leave());
      await until(async () => (await events(alice)).some(({ type }) => type === 'left'), 'bob to be gone');
      const bob = await comeIn('bob');
      await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    });

    it('finds another way through the network without an end', async () => {
      const [alice, bob] = [await comeIn('alice'), await comeIn('bob')];
      await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
      await alice.evaluate(() => window.call.restart());
      await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
      expect((await events(alice)).map(({ state }) => state)).not.toContain('gone');
    });

    it('can be left before it began, and twice', async () => {
      const alice = await comeIn('alice');
      await alice.evaluate(() => window.call.leave());
      await alice.evaluate(() => window.call.leave());
    });
  });
}
