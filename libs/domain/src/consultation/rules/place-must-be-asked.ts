import { refuse, type Refused } from '../../kernel';
import type { Mode } from '../../pathway/vocabulary';

/**
 * Whoever is not in the room says where they are, so that help can be sent there. "Not known" is an answer.
 *
 * Source: design §3, opening: "where are they now and on what number".
 */
export const placeMustBeAsked = (mode: Mode, place: string | undefined): Refused | null =>
  mode === 'face-to-face' || place?.trim()
    ? null
    : refuse('place-must-be-asked', 'Ask where the patient is now, so that help can be sent there. "Not known" is an answer.');
