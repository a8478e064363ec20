import type { Instant } from '../kernel';
import type { Ask } from './command';

/** When it really happened: as told by a late entry, else now. */
export const happened = (ask: Ask): Instant => ask.happenedAt ?? ask.now;

/** Whether that was after the agreed time. */
export const isAfter = (ask: Ask, start: Instant): boolean => Date.parse(happened(ask)) > Date.parse(start);
