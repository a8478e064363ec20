import { Notification } from '../../shared/ui';

/** What appointing and resetting answer. Null when the same request came twice: then it was shown the first time. */
export interface WithPassword {
  id: string;
  oneTimePassword: string | null;
}

/** Shown once, kept nowhere. */
export function OneTimePassword({ given, signInName }: { given: WithPassword; signInName: string }) {
  return (
    <Notification title="Write this down now" kind="success">
      {given.oneTimePassword ? (
        <>
          <p>
            Sign-in name: <strong>{signInName}</strong>
            <br />
            One-time password: <strong className="anteroom-code">{given.oneTimePassword}</strong>
          </p>
          <p>It is shown only once. Tell it to the person yourself; they choose their own when they sign in first.</p>
        </>
      ) : (
        <p>The one-time password was shown already. If it was not written down, reset the password.</p>
      )}
    </Notification>
  );
}
