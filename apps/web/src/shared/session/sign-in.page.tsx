import { Navigate, useLocation } from 'react-router';
import { Page } from '../ui/page';
import { PasswordForm } from './password-form';
import { homeOf, useSession } from './session';

/** Staff sign in here; afterwards they are where they wanted to go. */
export function SignInPage() {
  const { state, me, signIn } = useSession();
  const from = (useLocation().state as { from?: string } | null)?.from;
  if (me && state !== 'signed-out') return <Navigate to={from ?? homeOf(me.roles)} replace />;
  return (
    <Page title="Sign in">
      <PasswordForm submit="Sign in" send={signIn} />
      <p>Patients do not sign in: open the link in your invitation, or <a href="/visit">enter the code from your letter</a>.</p>
      <p>
        <a href="/practice">Try your camera and sound</a> without signing in.
      </p>
      <p>Forgotten your password? Ask your administrator to set a new one.</p>
    </Page>
  );
}
