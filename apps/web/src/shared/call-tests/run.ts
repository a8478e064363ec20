import { NOT_TRIED, PARTS, type Cause, type Line, type Outcome, type Part, type Result } from './found';
import type { WhichBrowser } from './which-browser';

export type Step = 'browser' | Part | 'end';
export interface Run extends Outcome {
  step: Step;
}

export type Told =
  | { type: 'anyway' }
  | { type: 'found'; part: Part; result: Result; why?: Cause; line?: Line | null }
  | { type: 'back-to'; part: Part }
  | { type: 'stop' };

const ORDER: readonly Step[] = ['browser', ...PARTS, 'end'];

const browserCause = ({ inApp, old, insecure }: WhichBrowser): Cause | null => {
  if (inApp) return 'in-app';
  if (insecure) return 'insecure';
  return old ? 'old-browser' : null;
};

/** A browser that can is no step of its own. */
export const atStart = (browser: WhichBrowser): Run => {
  const cause = browserCause(browser);
  return { step: cause ? 'browser' : 'camera', found: NOT_TRIED, line: null, why: cause ? { browser: cause } : {} };
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
    case 'anyway': return { ...run, step: 'camera' };
    case 'found': return take(run, told);
    case 'back-to': return { ...run, step: told.part };
    case 'stop': return { ...run, step: 'end' };
  }
};

/** "2 of 4". */
export const placeOf = (part: Part): string => `${PARTS.indexOf(part) + 1} of ${PARTS.length}`;
