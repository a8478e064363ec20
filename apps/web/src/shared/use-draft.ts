import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { keepHere, readHere, forgetHere } from './draft-here';
import { request } from './request';

/** Whose drafts these are, so that people sharing a browser never meet each other's words. `server` keeps a second copy there. */
export const DraftOwner = createContext<{ owner: string; server: boolean }>({ owner: 'nobody', server: false });

const PAUSE = 800;
const draftUrl = (key: string) => `/api/drafts/${key.split('/').map(encodeURIComponent).join('/')}`;

export interface Draft<T> {
  value: T;
  set: (value: T | ((before: T) => T)) => void;
  /** After the command succeeded: nothing is kept any more. */
  clear: () => void;
  /** What is shown was typed earlier and brought back. */
  restored: boolean;
  /** `here`: in this browser only, the server has not taken it yet. */
  kept: 'nothing' | 'here' | 'server';
}

interface Held<T> {
  name: string;
  /** `null`: nothing was typed, so what is initial shows, also when it changes. */
  value: T | null;
  restored: boolean;
  kept: Draft<T>['kept'];
}

const open = <T>(name: string): Held<T> => {
  const found = readHere<T>(name);
  return found ? { name, value: found.value, restored: true, kept: found.server ? 'server' : 'here' } : { name, value: null, restored: false, kept: 'nothing' };
};

/**
 * Keeps what is typed at once in this browser and, after a pause, with the server; brings it back after a refusal,
 * a reload, a sign-out or a crash. What this browser has not yet handed to the server wins over the server's copy.
 * `key` is a path such as `consultations/{id}/take-note`.
 */
export const useDraft = <T>(key: string, initial: T): Draft<T> => {
  const { owner, server } = useContext(DraftOwner);
  const name = `${owner}/${key}`;
  const [held, setHeld] = useState<Held<T>>(() => open<T>(name));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const now = held.name === name ? held : open<T>(name);
  const current = useRef(now);
  const first = useRef(initial);
  useEffect(() => {
    current.current = now;
    first.current = initial;
  });

  const put = useCallback(
    async (value: T, keepalive = false) => {
      const answer = await request(draftUrl(key), { method: 'PUT', body: { text: JSON.stringify(value) }, keepalive });
      if (answer.outcome !== 'done' || current.current.value !== value) return;
      keepHere(name, value, true);
      setHeld((before) => (before.name === name && before.value === value ? { ...before, kept: 'server' } : before));
    },
    [key, name],
  );

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const value = typeof next === 'function' ? (next as (before: T) => T)(current.current.value ?? first.current) : next;
      keepHere(name, value, false);
      current.current = { name, value, restored: false, kept: 'here' };
      setHeld(current.current);
      clearTimeout(timer.current);
      if (server) timer.current = setTimeout(() => void put(value), PAUSE);
    },
    [name, put, server],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    forgetHere(name);
    current.current = { name, value: null, restored: false, kept: 'nothing' };
    setHeld(current.current);
    if (server) void request(draftUrl(key), { method: 'DELETE' });
  }, [key, name, server]);

  useEffect(() => {
    if (!server || current.current.kept === 'here') return undefined;
    const asked = new AbortController();
    void request<{ text: string }>(draftUrl(key), { signal: asked.signal }).then((answer) => {
      if (asked.signal.aborted || current.current.kept === 'here') return;
      if (answer.outcome === 'done') setHeld({ name, value: JSON.parse(answer.value.text) as T, restored: true, kept: 'server' });
    });
    return () => asked.abort();
  }, [key, name, server]);

  useEffect(() => {
    const flush = () => {
      const { kept, value } = current.current;
      if (server && kept === 'here' && value !== null) void put(value, true);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      clearTimeout(timer.current);
      flush();
    };
  }, [put, server]);

  return { value: now.value ?? initial, set, clear, restored: now.restored, kept: now.kept };
};
