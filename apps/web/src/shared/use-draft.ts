import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { keepHere, readHere, forgetHere } from './draft-here';
import { forgetThere, keepThere, readThere } from './draft-there';

/** Whose drafts these are, so that people sharing a browser never meet each other's words. `server` keeps a second copy there. */
export const DraftOwner = createContext<{ owner: string; server: boolean }>({ owner: 'nobody', server: false });

const PAUSE = 800;
const unkept = new Set<() => Promise<unknown>>();

/** Hands everything typed and not yet kept to the server, before the session ends. */
export const keepAllDrafts = (): Promise<unknown> => Promise.all([...unkept].map((keep) => keep()));

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

  // One after the other, so that what is forgotten cannot be overtaken by what was still on its way to be kept.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const touched = useRef(false);

  const put = useCallback(
    (value: T, keepalive = false) => {
      const keep = async () => {
        const there = await keepThere(key, value, keepalive);
        if (!there || current.current.value !== value) return;
        keepHere(name, value, true);
        setHeld((before) => (before.name === name && before.value === value ? { ...before, kept: 'server' } : before));
      };
      turn.current = keepalive ? keep() : turn.current.then(keep);
    },
    [key, name],
  );

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const value = typeof next === 'function' ? (next as (before: T) => T)(current.current.value ?? first.current) : next;
      keepHere(name, value, false);
      touched.current = true;
      current.current = { name, value, restored: false, kept: 'here' };
      setHeld(current.current);
      clearTimeout(timer.current);
      if (server) timer.current = setTimeout(() => put(value), PAUSE);
    },
    [name, put, server],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    forgetHere(name);
    touched.current = true;
    const had = current.current.kept !== 'nothing';
    current.current = { name, value: null, restored: false, kept: 'nothing' };
    setHeld(current.current);
    if (server && had) turn.current = turn.current.then(() => forgetThere(key));
  }, [key, name, server]);

  useEffect(() => {
    if (!server || current.current.kept === 'here') return undefined;
    const asked = new AbortController();
    void readThere<T>(key, asked.signal).then((value) => {
      if (asked.signal.aborted || touched.current || value === undefined) return;
      // Gone there means that it was sent from another tab or place.
      if (value === null) forgetHere(name);
      setHeld({ name, value, restored: value !== null, kept: value === null ? 'nothing' : 'server' });
    });
    return () => asked.abort();
  }, [key, name, server]);

  useEffect(() => {
    const flush = () => {
      clearTimeout(timer.current);
      const { kept, value } = current.current;
      if (server && kept === 'here' && value !== null) put(value, true);
      return turn.current;
    };
    const leave = () => void flush();
    unkept.add(flush);
    window.addEventListener('pagehide', leave);
    return () => {
      unkept.delete(flush);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [put, server]);

  return { value: now.value ?? initial, set, clear, restored: now.restored, kept: now.kept };
};
