import type { Problem } from '../problem';
import { ErrorSummary, type SummaryError } from './error-summary';

/** Codes whose sentence alone does not say what to do next. */
const NEXT: Readonly<Record<string, string>> = {
  'moved-on': 'Look at what happened meanwhile, then send again if it still holds. What you typed is still here.',
  'not-signed-in': 'Sign in again; what you typed is still here.',
  locked: 'Unlock with your password; what you typed is still here.',
  'too-many': 'Wait a minute, then try again.',
  'key-reused': 'Send it once more.',
};

const errorsOf = (problem: Problem, prefix: string): SummaryError[] =>
  problem.errors.map(({ field, sentence }) => ({ id: `${prefix}${field}`, text: sentence }));

/** A refusal as what to do next: the sentence, what is still owed, what happened meanwhile. `prefix` leads to the fields' ids. */
export function Refusal({ problem, prefix = '' }: { problem: Problem; prefix?: string }) {
  const fields = errorsOf(problem, prefix);
  const owed = problem.owed.map(({ sentence }) => ({ text: sentence }));
  const next = NEXT[problem.code];
  return (
    <ErrorSummary title={fields.length > 0 ? 'There is a problem' : 'This was not done'} errors={[...fields, ...owed]}>
      {fields.length === 0 && <p>{problem.detail}</p>}
      {owed.length > 0 && <p>Still to do first:</p>}
      {problem.meanwhile.length > 0 && (
        <>
          <p>Meanwhile:</p>
          <ul>
            {problem.meanwhile.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {next && <p>{next}</p>}
    </ErrorSummary>
  );
}

/** Nobody knows whether it arrived; sending again is harmless, because the same intent happens once. */
export function Unreachable({ what = 'it', detail }: { what?: string; detail?: string | null }) {
  return (
    <ErrorSummary title={detail ? 'Something went wrong in the service' : 'The service could not be reached'} errors={[]}>
      {detail && <p>{detail}</p>}
      <p>
        It is not known whether {what} was saved. Nothing you typed is lost. Send again{detail ? '' : ' when the connection is back'}: the same entry is never
        saved twice.
      </p>
    </ErrorSummary>
  );
}
