import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { forgetWhatServerKeeps } from '../draft-here';
import { get } from '../get';
import { request } from '../request';
import { sessionLost } from '../signed-out';
import { DraftOwner, keepAllDrafts } from '../use-draft';
import { SessionContext, type Clinic, type Me, type Session, type SessionState } from './session';
import { useIdle } from './use-idle';

const CHOSEN = 'anteroom.clinic';
const post = (url: string, body: unknown = {}) => request<unknown>(url, { method: 'POST', body });

interface Held {
  state: SessionState;
  me: Me | null;
  clinics: readonly Clinic[];
}

const read = async (): Promise<Held | 'unreachable' | 'locked'> => {
  const me = await get<Me>('/api/me');
  if (me.outcome === 'unreachable') return 'unreachable';
  if (me.outcome === 'refused') return me.problem.code === 'locked' ? 'locked' : { state: 'signed-out', me: null, clinics: [] };
  if (me.value.locked) return { state: 'covered', me: me.value, clinics: [] };
  // Before a password of one's own is chosen the service tells nothing else.
  if (me.value.mustChangePassword) return { state: 'signed-in', me: me.value, clinics: [] };
  const clinics = await get<{ clinics: Clinic[] }>('/api/clinics');
  return { state: 'signed-in', me: me.value, clinics: clinics.outcome === 'done' ? clinics.value.clinics : [] };
};

const settle = (before: Held, found: Awaited<ReturnType<typeof read>>): Held => {
  if (found === 'unreachable') return before.me ? before : { ...before, state: 'unreachable' };
  if (found === 'locked') return { ...before, state: before.me ? 'covered' : 'signed-out' };
  return found;
};

/** Knows who is signed in. Once somebody is, nothing below is taken away before they sign out themselves. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState<Held>({ state: 'asking', me: null, clinics: [] });
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN));
  const who = useRef<Me | null>(null);
  useEffect(() => {
    who.current = held.me;
  }, [held.me]);

  const again = useCallback(() => read().then((found) => setHeld((before) => settle(before, found))), []);
  const cover = useCallback(() => setHeld((before) => (before.me ? { ...before, state: 'covered' } : { ...before, state: 'signed-out' })), []);

  useEffect(() => {
    void again();
    return sessionLost.hear(cover);
  }, [again, cover]);

  const lock = useCallback(() => {
    cover();
    void post('/api/me/lock');
  }, [cover]);
  useIdle(held.state === 'signed-in', lock);

  const signIn = useCallback(
    async (name: string, password: string) => {
      const before = who.current;
      const answer = await post('/api/sign-in', { name, password });
      if (answer.outcome !== 'done') return answer.outcome === 'refused' ? answer.problem : ('unreachable' as const);
      const found = await read();
      // Somebody else at the same desk starts afresh: nothing of the one before may stay on the screen.
      if (before && typeof found === 'object' && found.me?.id !== before.id) window.location.assign('/');
      else if (typeof found === 'object') setHeld(found);
      return null;
    },
    [],
  );
  const unlock = useCallback(
    async (password: string) => {
      const answer = await post('/api/me/unlock', { password });
      if (answer.outcome === 'done') {
        await again();
        return null;
      }
      return answer.outcome === 'refused' ? answer.problem : ('unreachable' as const);
    },
    [again],
  );
  const signOut = useCallback(async () => {
    const owner = who.current?.id;
    await keepAllDrafts();
    await post('/api/sign-out');
    if (owner) forgetWhatServerKeeps(owner);
    // Loaded anew, so that nothing of this person stays in memory for the next one at the desk.
    window.location.assign('/sign-in');
  }, []);
  const chooseClinic = useCallback((id: string) => {
    localStorage.setItem(CHOSEN, id);
    setChosen(id);
  }, []);

  const session = useMemo<Session>(() => {
    const own = held.clinics.filter(({ id }) => held.me?.clinics.includes(id));
    const clinic = own.find((one) => one.id === chosen) ?? own[0] ?? null;
    return { ...held, own, clinic, chooseClinic, signIn, unlock, lock, signOut, again };
  }, [held, chosen, chooseClinic, signIn, unlock, lock, signOut, again]);
  const owner = useMemo(() => ({ owner: held.me?.id ?? 'nobody', server: held.me !== null }), [held.me]);
  return (
    <SessionContext value={session}>
      <DraftOwner value={owner}>{children}</DraftOwner>
    </SessionContext>
  );
}
