import type { BoardRow } from '@anteroom/domain';

const BEGUN: readonly string[] = ['opening', 'consulting', 'closing', 'wrapping-up', 'summarised'];
const SETTLED: readonly string[] = ['none', 'handed-on'];

/** Whether it may stand among the open loops: begun and not finished, owed, or a letter on its way. The domain says which. */
export const isOpen = ({ phase, duties, letter }: BoardRow): boolean =>
  duties.length > 0 || BEGUN.includes(phase) || !SETTLED.includes(letter);
