import { useEffect, useRef, useState } from 'react';
import { get } from './get';
import type { Problem } from './problem';
import type { StreamEvent } from './event-stream';
import { listenTo, type LineState } from './live-line';
import { useVisible } from './use-visible';

export interface Live<T> {
  value: T | null;
  /** `lost`: what is shown is as it stood at `asAt`, and says so. */
  state: LineState;
  /** When this browser last knew that what is shown is right. */
  asAt: Date | null;
  problem: Problem | null;
}

export interface LiveView<T> {
  /** The stream; `null` listens to nothing. */
  url: string | null;
  /** The same view read once, for a tab that joins while another one holds the stream. */
  whole: string;
  /** Folds one event into what is shown. The whole view arrives under the name `whole`. Must be pure and stable. */
  fold: (before: T | null, event: StreamEvent) => T | null;
  /** Goes on listening while the tab is hidden, as a board must. Others are closed then, to spare connections. */
  inBackground?: boolean;
}

/** A view that follows the service by itself: whole first, then what changed. Losing the line keeps what is shown. */
export const useLive = <T>({ url, whole, fold, inBackground = false }: LiveView<T>): Live<T> => {
  const [held, setHeld] = useState<Live<T> & { url: string | null }>({ url, value: null, state: 'connecting', asAt: null, problem: null });
  const visible = useVisible() || inBackground;
  const listening = visible ? url : null;
  const folded = useRef(fold);
  useEffect(() => {
    folded.current = fold;
  });
  useEffect(() => {
    if (listening === null) return undefined;
    const asked = new AbortController();
    const change = (step: (before: Live<T>) => Partial<Live<T>>) =>
      setHeld((before) => {
        const base = before.url === listening ? before : { url: listening, value: null, state: 'connecting' as const, asAt: null, problem: null };
        return { ...base, ...step(base) };
      });
    const take = (event: StreamEvent) => change((before) => ({ value: folded.current(before.value, event), asAt: new Date(), problem: null }));
    const readWhole = async () => {
      const answer = await get<unknown>(whole, asked.signal);
      if (asked.signal.aborted) return;
      if (answer.outcome === 'done') take({ name: 'whole', data: answer.value });
      if (answer.outcome === 'refused') change(() => ({ problem: answer.problem }));
    };
    const stop = listenTo(listening, {
      state: (state, heard) => change((before) => ({ state, asAt: heard === null ? before.asAt : new Date(heard) })),
      event: take,
    });
    void readWhole();
    return () => {
      asked.abort();
      stop();
    };
  }, [listening, whole]);
  return held.url === url ? held : { value: null, state: 'connecting', asAt: null, problem: null };
};
