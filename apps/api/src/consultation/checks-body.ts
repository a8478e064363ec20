import type { ChecksFound, ConfirmChecks, Found, LineMeasured } from '@anteroom/domain';
import { Choice, Figure, Flag, Nullable } from './fields';

const FOUND: readonly Found[] = ['works', 'does-not-work', 'not-tried'];
const SLOWEST_MS = 600_000;

export class ChecksFoundBody implements ChecksFound {
  @Choice(FOUND)
  camera!: Found;

  @Choice(FOUND)
  microphone!: Found;

  @Choice(FOUND)
  speaker!: Found;

  @Choice(FOUND)
  connection!: Found;
}

/** The line as the browser measured it. What is left out or `null` was not measured. */
export class LineMeasuredBody {
  /** There and back, in milliseconds. */
  @Nullable()
  @Figure(0, SLOWEST_MS)
  rttMs?: number | null;

  /** The share that was lost on the way, from 0 to 1. */
  @Nullable()
  @Figure(0, 1)
  lost?: number | null;

  /** Whether it went over the clinic's TURN server. */
  @Nullable()
  @Flag()
  relayed?: boolean | null;
}

/** What was found when the device was tried, where a browser tried it. */
export interface TriedBody {
  found?: ChecksFoundBody;
  line?: LineMeasuredBody;
}

const measured = ({ rttMs = null, lost = null, relayed = null }: LineMeasuredBody): LineMeasured => ({ rttMs, lost, relayed });

/** As the command takes it: whole, and nothing where nothing was tried. */
export const triedIn = ({ found, line }: TriedBody): Pick<ConfirmChecks, 'found' | 'line'> => ({
  ...(found && { found: { ...found } }),
  ...(line && { line: measured(line) }),
});
