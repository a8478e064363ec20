import { Line, Optional } from './fields';

export class SearchQuery {
  /** A name or the beginning of one, an NHS number, or a reference. */
  @Optional()
  @Line()
  q?: string;

  /** Waits a moment until the list reaches this position. */
  @Optional()
  @Line()
  after?: string;
}
