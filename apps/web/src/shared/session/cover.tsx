import { useState } from 'react';
import { Dialog } from '../ui/dialog';
import { Button } from '../ui/button';
import { PasswordForm } from './password-form';
import { useSession } from './session';

/** Covers the screen until the password is given. What lies behind stays as it is, with every word typed. */
export function Cover() {
  const { state, me, unlock, signIn, signOut } = useSession();
  const [ended, setEnded] = useState(false);
  if (state !== 'covered' || !me) return null;
  const back = async (name: string, password: string) => {
    if (ended) return signIn(name, password);
    const answer = await unlock(password);
    // The session itself ended meanwhile: the same person signs in anew and finds everything as it was.
    if (answer !== null && answer !== 'unreachable' && answer.code === 'not-signed-in') setEnded(true);
    return answer;
  };
  return (
    <Dialog title="Locked" onClose={() => undefined} closable={false} className="anteroom-cover">
      <p>
        Signed in as <strong>{me.name}</strong>. What you were doing is kept. {ended ? 'You were signed out. Sign in again to go on.' : 'Enter your password to go on.'}
      </p>
      <PasswordForm key={String(ended)} {...(ended ? {} : { name: me.name })} submit={ended ? 'Sign in' : 'Unlock'} send={back} />
      <Button kind="secondary" small onClick={() => void signOut()}>
        Sign out
      </Button>
    </Dialog>
  );
}
