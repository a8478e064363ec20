import { refuse, type Refused } from '../../kernel';

/**
 * Safety-netting advice says what to do, when to seek help and how.
 *
 * Source: Wherton 2020, "safety-netting advice should be carefully explained and a record made that this was done" (R9);
 * its content after Payne et al., BMJ Qual Saf 2024;33:573, Table 2.
 */
export const adviceMustSayWhenToSeekHelp = (given: {
  advice?: string;
  whenToSeekHelp?: string;
  howToSeekHelp?: string;
}): Refused | null =>
  given.advice?.trim() && given.whenToSeekHelp?.trim() && given.howToSeekHelp?.trim()
    ? null
    : refuse('advice-must-say-when-to-seek-help', 'Record the advice you gave, when the patient should seek help, and how.');
