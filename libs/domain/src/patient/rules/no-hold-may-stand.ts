import { refuse, type Refused } from '../../kernel';
import type { Patient } from '../patient';

/**
 * A record that a complaint, a claim or an inquiry needs stays until the hold is lifted, however old it is.
 *
 * Source: design §7, "respects a hold"; Records Management Code of Practice 2021, review and legal hold before destruction.
 */
export const noHoldMayStand = ({ holds }: Patient): Refused | null =>
  holds.length === 0 ? null : refuse('no-hold-may-stand', 'The record is on hold. It can be erased once every hold is lifted.');
