import { fromCallback } from 'xstate';
import { listenTo, type LineState } from '../shared/live-line';
import type { StreamEvent } from '../shared/event-stream';
import { lookAgain } from '../shared/look-again';
import { sessionLost } from '../shared/signed-out';
import { readVisit, visitUrl, type VisitNow } from './visit-client';

/** What following a visit tells the page. */
export type Followed =
  | { type: 'told'; now: VisitNow; at: number }
  | { type: 'line'; line: LineState }
  | { type: 'unreachable' }
  | { type: 'session-ended' };
export type Follow = { type: 'again' };

const visitIn = ({ name, data }: StreamEvent): VisitNow | null => (name === 'visit' ? (data as VisitNow) : null);

/**
 * Follows one visit: by its stream, and by reading it anew now and then, since what is shown depends on the time as well.
 */
export const followVisit = fromCallback<Follow, { visit: string }, Followed>(({ input: { visit }, sendBack, receive }) => {
  const stopped = new AbortController();
  const told = (now: VisitNow) => sendBack({ type: 'told', now, at: Date.now() });
  const read = async () => {
    const answer = await readVisit(visit, stopped.signal);
    if (stopped.signal.aborted) return;
    if (answer.outcome === 'done') told(answer.value);
    else if (answer.outcome === 'unreachable') sendBack({ type: 'unreachable' });
    else if (answer.problem.status < 429) sendBack({ type: 'session-ended' });
  };
  const again = () => void read();
  const leave = listenTo(`${visitUrl(visit)}/live`, {
    state: (line) => {
      sendBack({ type: 'line', line });
      if (line === 'lost') again();
    },
    event: (event) => {
      const now = visitIn(event);
      if (now) told(now);
    },
  });
  const deaf = sessionLost.hear(() => sendBack({ type: 'session-ended' }));
  const rest = lookAgain(again);
  receive(again);
  return () => {
    stopped.abort();
    leave();
    deaf();
    rest();
  };
});
