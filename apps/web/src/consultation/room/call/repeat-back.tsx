import { toRepeat } from '@anteroom/domain';
import { clock } from '../../../shared/time';
import type { ConsultationNow } from '../../../shared/use-consultation';
import { lineOf } from '../../what-happened/entry-line';
import { useTelling } from '../../what-happened/use-telling';
import { entriesOf } from '../entries';

const STEPS: readonly string[] = ['summarise-key-points', 'ask-clarification', 'record-safety-netting'];

/**
 * Beside the closing steps: doses, readings and advice that may not have been heard, to be said again and said back. Asks, and
 * keeps nobody from anything.
 */
export function RepeatBack({ stem, now, zone }: { stem: string; now: ConsultationNow; zone: string }) {
  const telling = useTelling(now, zone);
  const revisions = STEPS.includes(stem) ? toRepeat(now.record).map(({ revision }) => revision) : [];
  if (revisions.length === 0) return null;
  return (
    <div className="nhsuk-inset-text anteroom-repeat">
      <p>
        <strong>The sound was lost while you recorded this. Say it again, and let the patient say it back:</strong>
      </p>
      <ul>
        {entriesOf(now)
          .filter(({ revision }) => revisions.includes(revision))
          .map((entry) => {
            const { title, details } = lineOf(entry, telling);
            return (
              <li key={entry.revision}>
                {title} at {clock(entry.at, zone)}
                {details.length > 0 && `: ${details.map(({ value }) => value).join(', ')}`}
              </li>
            );
          })}
      </ul>
    </div>
  );
}
