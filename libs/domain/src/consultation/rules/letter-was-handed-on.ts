import { refuse, type Refused } from '../../kernel';
import type { Consultation } from '../consultation.state';

/**
 * Only a letter that left can arrive, or fail to.
 *
 * Source: design §3, "GP letter handed on (how, by whom; delivered is another fact)".
 */
export const letterWasHandedOn = ({ entries }: Consultation): Refused | null =>
  entries.some(({ type }) => type === 'LetterHandedOn')
    ? null
    : refuse('letter-was-handed-on', 'No letter has been handed on yet.');
