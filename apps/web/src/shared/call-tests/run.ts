import { NOT_TRIED, PARTS, type Cause, type Line, type Outcome, type Part, type Result } from './found';
import type { WhichBrowser } from './which-browser';

export type Step = 'start' | 'browser' | Part | 'end';
export interface Run extends Outcome {
  step: Step;
}

export type Told =
  | { type: 'begin'; browser: WhichBrowser }
  | { type: 'anyway' }
  | { type: 'found'; part: Part; result: Result; why?: Cause; line?: Line | null }
  | { type: 'back-to'; part: Part }
  | { type: 'stop' };

const ORDER: readonly Step[] = ['start', 'browser', ...PARTS, 'end'];
export const atStart: Run = { step: 'start', found: NOT_TRIED, line: null, why: {} };

const browserCause = ({ inApp, old, insecure }: WhichBrowser): Cause | null => {
  if (inApp) return 'in-app';
  if (insecure) return 'insecure';
  return old ? 'old-browser' : null;
};

const begin = (browser: WhichBrowser): Run => {
  const cause = browserCause(browser);
  return cause ? { ...atStart, step: 'browser', why: { browser: cause } } : { ...atStart, step: 'camera' };
};

const after = (step: Step): Step => ORDER[ORDER.indexOf(step) + 1] ?? 'end';

/** What is tried again alone leads back to the end, where one came from. */
const next = ({ found }: Run, part: Part): Step => (found[part] === 'not-tried' ? after(part) : 'end');

const take = (run: Run, { part, result, why, line }: Extract<Told, { type: 'found' }>): Run => {
  const { [part]: _before, ...rest } = run.why;
  return {
    step: next(run, part),
    found: { ...run.found, [part]: result },
    line: line === undefined ? run.line : line,
    why: why ? { ...rest, [part]: why } : rest,
  };
};

/** Step by step, and at any time to the end: whoever stops has tried what they have tried. */
export const advance = (run: Run, told: Told): Run => {
  switch (told.type) {
    case 'begin': return begin(told.browser);
    case 'anyway': return { ...run, step: 'camera' };
    case 'found': return take(run, told);
    case 'back-to': return { ...run, step: told.part };
    case 'stop': return { ...run, step: 'end' };
  }
};

/** "2 of 5": the browser is the first. */
export const placeOf = (step: Step): string => `${ORDER.indexOf(step)} of ${PARTS.length + 1}`;
