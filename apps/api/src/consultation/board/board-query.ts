import { Matches } from 'class-validator';
import { Date8601, Optional } from '../fields';

export class BoardQuery {
  /** The clinic's calendar day; today when left out. */
  @Optional()
  @Date8601()
  date?: string;

  /** Waits a moment until the list reaches this position. */
  @Optional()
  @Matches(/^[\w:./-]{1,64}$/, { message: 'after must be a position that was given out here' })
  after?: string;
}
