import { PARTS, type Cause, type Part } from './found';
import { mendingFor } from './mending';
import type { WhichBrowser } from './which-browser';

const browser = (some: Partial<WhichBrowser> = {}): WhichBrowser => ({ system: 'ios', program: 'safari', inApp: false, old: false, insecure: false, ...some });
const CAUSES: Cause[] = ['denied', 'denied-by-system', 'none', 'in-use', 'nothing-comes', 'in-app', 'old-browser', 'insecure', 'blocked', 'slow', 'unreachable', 'not-known'];
const SYSTEMS = ['ios', 'android', 'mac', 'windows', 'other'] as const;
const PROGRAMS = ['safari', 'chrome', 'edge', 'firefox', 'samsung', 'other'] as const;
const all = CAUSES.flatMap((cause) =>
  [...PARTS, 'browser' as const].flatMap((part) => SYSTEMS.flatMap((system) => PROGRAMS.map((program) => ({ cause, part, browser: browser({ system, program }) })))),
);

describe('What can be done when something does not work', () => {
  it('is something, whatever it is and on whatever device', () => {
    for (const { cause, part, browser: on } of all) {
      const { title, steps } = mendingFor(cause, part, on);
      expect([title, ...steps].filter((words) => words.trim().length > 5)).toHaveLength(steps.length + 1);
      expect(steps.length).toBeGreaterThan(0);
    }
  });

  it('blames nobody and uses no word of the trade', () => {
    const said = all.map(({ cause, part, browser: on }) => JSON.stringify(mendingFor(cause, part, on))).join();
    expect(said).not.toMatch(/you failed|your fault|WebRTC|getUserMedia|NAT|ICE|TURN|cache|cookie|user agent/);
  });

  it.each<[Partial<WhichBrowser>, RegExp]>([
    [{ system: 'ios', program: 'safari' }, /Website Settings/],
    [{ system: 'ios', program: 'chrome' }, /Settings app/],
    [{ system: 'android', program: 'chrome' }, /Left of it is a small sign/],
    [{ system: 'android', program: 'samsung' }, /lock left of the address/],
    [{ system: 'mac', program: 'safari' }, /Settings for this Website/],
    [{ system: 'windows', program: 'firefox' }, /sign with a line through it/],
    [{ system: 'windows', program: 'edge' }, /two lines with knobs/],
  ])('says where this browser keeps its "no": %j', (some, words) => {
    expect(mendingFor('denied', 'camera', browser(some)).steps.join(' ')).toMatch(words);
  });

  it.each<[Part, RegExp]>([['camera', /“Camera”/], ['microphone', /“Microphone”/]])('names what has to be allowed: %s', (part, words) => {
    expect(mendingFor('denied', part, browser()).steps.join(' ')).toMatch(words);
  });

  it('offers the link to take along where another program is needed', () => {
    expect(mendingFor('in-app', 'browser', browser())).toMatchObject({ copyLink: true });
    expect(mendingFor('in-app', 'browser', browser({ system: 'android' })).steps.join(' ')).toMatch('Chrome');
    expect(mendingFor('denied', 'camera', browser()).copyLink).toBeUndefined();
  });

  it('sends who is blocked to mobile data', () => {
    expect(mendingFor('blocked', 'connection', browser()).steps.join(' ')).toMatch('mobile data');
  });
});
