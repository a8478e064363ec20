import type { Page } from 'playwright-core';
import { CallPages } from '../testing/call-pages';
import { callContract, sees } from './call.contract';

let pages: CallPages;
/** Who belongs to the call, as far as anybody was told; and whose page is in it now and can be told something. */
const known = new Set<string>();
const here = new Set<string>();
beforeAll(async () => (pages = await CallPages.open()));
afterEach(() => [known, here].forEach((people) => people.clear()));
afterAll(() => pages.close());

callContract('from browser to browser', () => pages, comeIn);

describe('A call from browser to browser', () => {
  afterEach(() => pages.closeAll());

  it.each([['alice', 'bob'], ['bob', 'alice']])('takes %s back whose page was loaded again, although nobody said that they were gone', async (who, other) => {
    const [there] = [await comeIn(other), await comeIn(who)];
    await sees(there, who);
    await pages.crash(who);
    const again = await comeIn(who);
    await Promise.all([sees(again, other), sees(there, who)]);
  });

  it('comes together when both begin anew at once, time and again', async () => {
    for (const _ of [1, 2, 3]) {
      await Promise.all([pages.crash('alice'), pages.crash('bob')]);
      const [alice, bob] = await Promise.all([comeIn('alice'), comeIn('bob')]);
      await Promise.all([sees(alice, 'bob'), sees(bob, 'alice')]);
    }
  });
});

async function comeIn(who: string): Promise<Page> {
  here.delete(who);
  const page = await pages.page(who);
  const others = [...known].filter((other) => other !== who);
  known.add(who);
  // Leaving is told by the API, as coming is.
  await page.exposeFunction('leaving', () => {
    for (const people of [known, here]) people.delete(who);
    return tellOthers('part', who);
  });
  await page.evaluate(([me, peers]) => {
    const { leave } = window.call;
    window.call.leave = async () => {
      await leave();
      await (window as unknown as { leaving: () => Promise<void> }).leaving();
    };
    return window.call.direct(me, peers);
  }, [who, others] as const);
  const meanwhile = [...here].filter((other) => !others.includes(other));
  here.add(who);
  await Promise.all([tellOthers('meet', who), ...meanwhile.map((other) => pages.tell(who, 'meet', other))]);
  return page;
}

async function tellOthers(what: 'meet' | 'part', who: string): Promise<void> {
  for (const other of here) if (other !== who) await pages.tell(other, what, who);
}
