import { Date8601, Line, Optional } from '../fields';

export class BoardQuery {
  /** The clinic's calendar day; today when left out. */
  @Optional()
  @Date8601()
  date?: string;

  /** Waits a moment until the list reaches this position. */
  @Optional()
  @Line(64)
  after?: string;
}
