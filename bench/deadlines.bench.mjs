// Thousands of deadlines due at the same moment: how late each passes, and that none passes twice or never.
import { inChild } from './support/child.mjs';
import { copiedLog } from './support/logs.mjs';
import { sizes } from './support/sizes.mjs';

/** The patient is not here yet: staff are told, and no message is written. */
const DEADLINE = 'not-here-yet';
const TWO_SECONDS = 2_000;
/** Facts of a consultation to which somebody is invited. */
const FACTS = 6;

export const deadlinesBench = async () => {
  let due;
  const wanted = ({ waitsFor }) => {
    if (waitsFor.size !== 1 || !waitsFor.has(DEADLINE)) return false;
    due = waitsFor.get(DEADLINE);
    return true;
  };
  const { dataDir } = await copiedLog(sizes.deadlines * FACTS + 6_000, wanted);
  const { late, twice, never, stop } = await inChild('./due-at-once.mjs', dataDir, DEADLINE, due);
  await stop();
  if (twice > 0 || never > 0) throw new Error(`${twice} deadlines passed twice, and ${never} never`);
  const p99 = late[Math.ceil(late.length * 0.99) - 1];
  const name = `lateness (p99) of ${late.length.toLocaleString('en-GB')} deadlines due at once, each passed once, against two seconds`;
  return [{ name, unit: 'ms', goal: '≤ 1.0', ours: p99, limit: TWO_SECONDS, ratio: p99 / TWO_SECONDS }];
};
