import type { VisitNow } from '../visit-client';
import { Ring } from '../whom-to-ring';

const STATES = {
  'to-do': 'Please have these done before your appointment:',
  done: 'We have the results of these. There is nothing more to do:',
  'not-needed': 'You do not need these before your appointment after all:',
} as const;

/** Tests to have done before; nothing where none were asked for. */
export function TestsToDo({ visit: { tests }, clinic }: VisitNow) {
  if (!tests) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Tests before your appointment</h2>
      {tests.what.length > 0 ? (
        <>
          <p>{STATES[tests.state]}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {tests.what.map((test) => (
              <li key={test}>{test}</li>
            ))}
          </ul>
        </>
      ) : (
        tests.state === 'to-do' && <p>You need a test before your appointment.</p>
      )}
      {tests.state === 'to-do' && (
        <p>
          If you do not know where or when, ring <Ring number={clinic.helpNumber} />.
        </p>
      )}
    </>
  );
}
