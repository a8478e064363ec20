import { useState, type FormEvent } from 'react';
import type { Problem } from '../problem';
import { Button } from '../ui/button';
import { TextInput } from '../ui/inputs';
import { Refusal, Unreachable } from '../ui/refusal';

type Outcome = Problem | 'unreachable' | null;

/** Asks for a password, and for a name where it is not known who is there. Passwords are never kept as drafts. */
export function PasswordForm({ name, submit, send }: { name?: string; submit: string; send: (name: string, password: string) => Promise<Outcome> }) {
  const [who, setWho] = useState(name ?? '');
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const submitted = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const answer = await send(who.trim(), password);
    setSending(false);
    setOutcome(answer);
    if (answer === null) setPassword('');
  };
  return (
    <form noValidate onSubmit={(event) => void submitted(event)}>
      {outcome === 'unreachable' && <Unreachable what="your password" />}
      {outcome && outcome !== 'unreachable' && <Refusal problem={{ ...outcome, code: 'password' }} />}
      {name === undefined && <TextInput label="Name" value={who} onChange={setWho} autoComplete="username" chars={20} />}
      <TextInput label="Password" type="password" value={password} onChange={setPassword} autoComplete="current-password" chars={20} />
      <Button type="submit" sending={sending}>
        {submit}
      </Button>
    </form>
  );
}
