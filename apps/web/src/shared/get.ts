import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from './problem';
import { request, type Answer } from './request';

export const get = <T>(url: string, signal?: AbortSignal): Promise<Answer<T>> => request<T>(url, signal ? { signal } : {});

export interface Got<T> {
  state: 'loading' | 'here' | 'refused' | 'unreachable';
  /** Stays while it is read again, and while the service cannot be reached. */
  value: T | null;
  problem: Problem | null;
  /** Revision from the ETag, for `If-Match`. */
  revision: number | null;
  /** When what is shown was read. */
  asAt: Date | null;
  again: () => void;
}

type Held<T> = Omit<Got<T>, 'again'> & { url: string | null };
const nothing = <T>(url: string | null): Held<T> => ({ url, state: 'loading', value: null, problem: null, revision: null, asAt: null });

const take = <T>(held: Held<T>, answer: Answer<T>): Held<T> => {
  if (answer.outcome === 'done')
    return { ...held, state: 'here', value: answer.value, revision: answer.revision, problem: null, asAt: new Date() };
  if (answer.outcome === 'refused') return { ...held, state: 'refused', problem: answer.problem };
  return { ...held, state: 'unreachable' };
};

/** Reads one address, and again on `again()`; keeps what it has while it asks. `null` asks nothing. */
export const useGet = <T>(url: string | null): Got<T> => {
  const [held, setHeld] = useState<Held<T>>(() => nothing(url));
  const latest = useRef(0);
  const read = useCallback(async () => {
    if (url === null) return;
    const turn = (latest.current += 1);
    const answer = await get<T>(url);
    if (turn === latest.current) setHeld((before) => take(before.url === url ? before : nothing<T>(url), answer));
  }, [url]);
  useEffect(() => {
    void read();
    return () => {
      latest.current += 1;
    };
  }, [read]);
  const again = useCallback(() => void read(), [read]);
  const { url: _url, ...shown } = held.url === url ? held : nothing<T>(url);
  return { ...shown, again };
};
