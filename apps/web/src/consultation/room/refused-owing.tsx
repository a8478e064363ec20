import { Link } from 'react-router';
import type { Problem } from '../../shared/problem';
import { ErrorSummary, Refusal } from '../../shared/ui';
import { wayToRule } from './owed';

/** A refusal that lists what is still owed, each the way to what settles it. */
export function RefusedOwing({ problem, id }: { problem: Problem; id: string }) {
  if (problem.owed.length === 0) return <Refusal problem={problem} />;
  return (
    <ErrorSummary title="Not yet: this is still owed to the patient" errors={[]}>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {problem.owed.map(({ code, sentence }) => {
          const way = wayToRule(id, code);
          return <li key={code}>{way ? <Link to={way}>{sentence}</Link> : sentence}</li>;
        })}
      </ul>
    </ErrorSummary>
  );
}
