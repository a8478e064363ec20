import { Matches } from 'class-validator';
import { Optional, Text } from './fields';

/** What may be asked of a record besides whose it is. */
export class ReadQuery {
  /** As it stood after this revision; now when left out. */
  @Optional()
  @Matches(/^\d{1,9}$/, { message: 'revision must be a whole number from 0' })
  revision?: string;

  /** Why it is read: an auditor has to say. */
  @Optional()
  @Text()
  reason?: string;
}
