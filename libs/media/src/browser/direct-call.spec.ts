import { CallPages } from '../testing/call-pages';
import { callContract } from './call.contract';

let pages: CallPages;
const present: string[] = [];
beforeAll(async () => (pages = await CallPages.open()));
afterEach(() => void present.splice(0));
afterAll(() => pages.close());

callContract('from browser to browser', () => pages, async (who) => {
  const others = present.filter((other) => other !== who);
  const page = await pages.page(who);
  if (!present.includes(who)) present.push(who);
  // Leaving is told by the API, as coming is.
  await page.exposeFunction('leaving', () => tellOthers('part', who));
  await page.evaluate(([me, peers]) => {
    const { leave } = window.call;
    window.call.leave = async () => {
      await leave();
      await (window as unknown as { leaving: () => Promise<void> }).leaving();
    };
    return window.call.direct(me, peers);
  }, [who, others] as const);
  await tellOthers('meet', who);
  return page;
});

async function tellOthers(what: 'meet' | 'part', who: string): Promise<void> {
  for (const other of present) if (other !== who) await pages.tell(other, what, who);
}
