import { useState } from 'react';
import { CommandButton } from '../../shared/command-form';
import type { Member } from '../staff/member';
import { OneTimePassword, type WithPassword } from '../staff/one-time-password';

/** Gives a one-time password, shown once, and signs the person out everywhere. */
export function ResetPassword({ member }: { member: Member }) {
  const [given, setGiven] = useState<WithPassword | null>(null);
  return (
    <>
      {given && <OneTimePassword given={given} signInName={member.signInName} />}
      <p>The password they have now stops working, and they are signed out everywhere.</p>
      <CommandButton<WithPassword> kind="secondary" target={{ url: `/api/staff/${member.id}/reset-password` }} said="The password is reset. The new one is shown." onDone={setGiven}>
        Reset the password
      </CommandButton>
    </>
  );
}
