import { Link } from 'react-router';
import { useGet } from '../../shared/get';
import { fromNow } from '../../shared/time';
import { EmptyState, Tag } from '../../shared/ui';
import type { ConsultationNow, Owing } from '../../shared/use-consultation';
import { useNow } from '../../shared/use-now';
import { roleInWords } from '../../shared/words';
import { ACTIONS, type Action } from './actions';

type Closer = string | { on: string };
interface Duties {
  duties?: Record<string, { closes: Closer[] }>;
}

const factOf = (closer: Closer) => (typeof closer === 'string' ? closer : closer.on);

/** What reception can do about a duty: whatever leads to a fact by which the pathway closes it. */
export const actionsFor = (closes: readonly Closer[]): Action[] => {
  const facts = closes.map(factOf);
  return ACTIONS.filter(({ fact }) => facts.includes(fact)).sort((a, b) => facts.indexOf(a.fact) - facts.indexOf(b.fact));
};

function DutyRow({ owing, actions, now }: { owing: Owing; actions: Action[]; now: ConsultationNow }) {
  const at = useNow();
  const late = owing.due !== null && Date.parse(owing.due) < at.getTime();
  const possible = actions.filter(({ stem }) => now.may.includes(stem));
  return (
    <li className="anteroom-duty">
      <p>
        <strong>{owing.title}</strong> {late && <Tag colour="red">Overdue</Tag>}
        <br />
        <span className="nhsuk-body-s">
          {owing.owner && roleInWords(owing.owner)}
          {owing.due && `, due ${fromNow(owing.due, at)}`}
        </span>
      </p>
      {possible.length > 0 && (
        <div className="anteroom-row">
          {possible.slice(0, 4).map(({ stem, title }) => (
            <Link key={stem} className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" to={`?do=${stem}`} preventScrollReset>
              {title}
            </Link>
          ))}
        </div>
      )}
    </li>
  );
}

/** What is still owed, each with the buttons that settle it. */
export function DutyList({ now }: { now: ConsultationNow }) {
  const { value } = useGet<Duties>(`/api/pathways/${encodeURIComponent(now.pathway.id)}`);
  if (now.owed.length === 0) return <EmptyState>Nothing is owed at the moment.</EmptyState>;
  const closesOf = ({ duty }: Owing) => (duty ? (value?.duties?.[duty]?.closes ?? []) : []);
  return (
    <ul className="nhsuk-list anteroom-duties">
      {now.owed.map((owing) => (
        <DutyRow key={owing.duty ?? owing.rule ?? owing.title} owing={owing} actions={actionsFor(closesOf(owing))} now={now} />
      ))}
    </ul>
  );
}
