import { Line, Optional, Text } from './fields';

export class SearchQuery {
  /** A name or the beginning of one, an NHS number, or a reference. */
  @Optional()
  @Line()
  q?: string;

  /** Why one looks: an auditor has to say. */
  @Optional()
  @Text()
  reason?: string;

  /** Waits a moment until the list reaches this position. */
  @Optional()
  @Line()
  after?: string;
}
