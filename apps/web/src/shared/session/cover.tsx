import { Dialog } from '../ui/dialog';
import { Button } from '../ui/button';
import { PasswordForm } from './password-form';
import { useSession } from './session';

/** Covers the screen until the password is given. What lies behind stays as it is, with every word typed. */
export function Cover() {
  const { state, me, unlock, signIn, signOut } = useSession();
  if (state !== 'covered' || !me) return null;
  const back = async (_name: string, password: string) => {
    const answer = await unlock(password);
    // The session itself ended meanwhile: the same person signs in anew and finds everything as it was.
    const ended = answer !== null && answer !== 'unreachable' && answer.code === 'not-signed-in';
    return ended ? signIn(me.signInName ?? me.name, password) : answer;
  };
  return (
    <Dialog title="Locked" onClose={() => undefined} closable={false} className="anteroom-cover">
      <p>
        Signed in as <strong>{me.name}</strong>. What you were doing is kept. Enter your password to go on.
      </p>
      <PasswordForm name={me.name} submit="Unlock" send={back} />
      <Button kind="secondary" small onClick={() => void signOut()}>
        Sign out
      </Button>
    </Dialog>
  );
}
