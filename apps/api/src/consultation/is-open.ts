import type { BoardRow } from '@anteroom/domain';

const BEGUN: readonly string[] = ['opening', 'consulting', 'closing', 'wrapping-up', 'summarised'];

/** Whether it may stand among the open loops: begun and not finished, or something is still owed. */
export const isOpen = ({ phase, duties }: BoardRow): boolean => duties.length > 0 || BEGUN.includes(phase);
