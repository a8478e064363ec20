import type { VisitNow } from './visit-client';
import type { VisitContext, VisitEvent } from './visit-context';

/** What every part of an open visit is given. */
export interface InsideProps {
  /** The visit as last told. */
  shown: VisitNow;
  visit: string;
  context: VisitContext;
  send: (event: VisitEvent) => void;
}
