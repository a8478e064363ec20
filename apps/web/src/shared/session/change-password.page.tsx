import { useState, type FormEvent } from 'react';
import { errorOf } from '../problem';
import { useSend } from '../use-send';
import { Button } from '../ui/button';
import { TextInput } from '../ui/inputs';
import { useAnnounce } from '../ui/news';
import { Page } from '../ui/page';
import { Refusal, Unreachable } from '../ui/refusal';
import { useSession } from './session';

/** Shown until a one-time password is replaced, and when somebody wants a new one. */
export function ChangePasswordPage() {
  const { me, again } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const { state, problem, send } = useSend();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const differs = asked && next !== repeated;
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (next !== repeated) return;
    send({ url: '/api/me/password', body: { current, password: next } }, () => {
      setCurrent('');
      setNext('');
      setRepeated('');
      announce('Your password was changed.');
      void again();
    });
  };
  return (
    <Page title="Choose a new password">
      {me?.mustChangePassword && <p>The password you signed in with can be used once only. Choose your own to go on.</p>}
      <form noValidate onSubmit={submitted}>
        {state === 'refused' && problem && <Refusal problem={problem} prefix="password-" />}
        {state === 'unreachable' && <Unreachable what="your new password" />}
        <TextInput id="password-current" label="The password you have now" type="password" autoComplete="current-password" value={current} onChange={setCurrent} error={errorOf(problem, 'current')} />
        <TextInput id="password-password" label="New password" hint="At least 12 characters. Three or four words that do not belong together are easy to keep in mind." type="password" autoComplete="new-password" value={next} onChange={setNext} error={errorOf(problem, 'password')} />
        <TextInput label="New password again" type="password" autoComplete="new-password" value={repeated} onChange={setRepeated} error={differs ? 'The two new passwords are not the same' : undefined} />
        <Button type="submit" sending={state === 'sending'}>
          Change password
        </Button>
      </form>
    </Page>
  );
}
