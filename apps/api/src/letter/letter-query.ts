import { Choice, Optional } from '../consultation/fields';
import { ReadQuery } from '../consultation/read-query';

export const FORMS = ['json', 'html', 'pdf', 'fhir'] as const;
export type Form = (typeof FORMS)[number];

export class LetterQuery extends ReadQuery {
  /** For a link, which cannot carry an Accept header. */
  @Optional()
  @Choice<Form>(FORMS)
  as?: Form;
}
