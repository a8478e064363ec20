import { Link } from 'react-router';
import { fromNow } from '../../shared/time';
import { Tag } from '../../shared/ui';
import type { ConsultationNow, Owing } from '../../shared/use-consultation';
import { useNow } from '../../shared/use-now';
import { roleInWords } from '../../shared/words';
import { wayTo } from './owed';
import { usePathway } from './use-pathway';

const keyOf = ({ duty, rule, title }: Owing) => duty ?? rule ?? title;

function OwedItem({ owing, id }: { owing: Owing; id: string }) {
  const at = useNow();
  const way = wayTo(id, owing, usePathway());
  const late = owing.due !== null && Date.parse(owing.due) < at.getTime();
  return (
    <li>
      {way ? (
        <Link to={way} preventScrollReset>
          {owing.title}
        </Link>
      ) : (
        owing.title
      )}{' '}
      {late && <Tag colour="red">Overdue</Tag>}
      <span className="anteroom-line__who">
        {owing.owner && owing.owner !== 'clinician' && ` ${roleInWords(owing.owner)}.`}
        {owing.due && ` Due ${fromNow(owing.due, at)}.`}
      </span>
    </li>
  );
}

/** Duties that only repeat, as a rule, what stands on the list already. */
const SAID_BY: Readonly<Record<string, string>> = {
  'key-points-summarised': 'key-points',
  'clarification-asked': 'clarification',
  'safety-netting-settled': 'safety-netting',
  'attendance-recorded': 'attendance',
  'outcome-recorded': 'outcome',
};

export const owedOnce = (owed: readonly Owing[]): Owing[] =>
  owed.filter(({ rule }) => !rule || !owed.some(({ duty }) => duty !== undefined && duty === SAID_BY[rule]));

/** Everything still owed, always in sight, each the way to what settles it. */
export function OwedList({ now }: { now: ConsultationNow }) {
  const owed = owedOnce(now.owed);
  if (owed.length === 0) return <p>Nothing is owed at the moment.</p>;
  return (
    <ul className="nhsuk-list anteroom-owed">
      {owed.map((owing) => (
        <OwedItem key={keyOf(owing)} owing={owing} id={now.id} />
      ))}
    </ul>
  );
}
