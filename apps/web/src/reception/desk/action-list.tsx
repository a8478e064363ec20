import { Link } from 'react-router';
import { Details } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { ACTIONS, GROUPS, isPossible, type Action } from './actions';

function Links({ actions }: { actions: readonly Action[] }) {
  return (
    <ul className="nhsuk-list">
      {actions.map(({ stem, title }) => (
        <li key={stem}>
          <Link to={`?do=${stem}`} preventScrollReset>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What can be done now, by what it concerns; below it, what cannot, and when it can. */
export function ActionList({ now }: { now: ConsultationNow }) {
  const possible = ACTIONS.filter(isPossible(now));
  const others = ACTIONS.filter((action) => !possible.includes(action));
  return (
    <nav aria-label="What can be done">
      <div className="anteroom-groups">
        {GROUPS.map(({ group, title }) => {
          const mine = possible.filter((action) => action.group === group);
          return (
            mine.length > 0 && (
              <div key={group}>
                <h3 className="nhsuk-heading-xs">{title}</h3>
                <Links actions={mine} />
              </div>
            )
          );
        })}
      </div>
      {others.length > 0 && (
        <Details summary="Not possible at the moment, and when it is">
          <ul>
            {others.map(({ stem, title, when }) => (
              <li key={stem}>
                {title}: {when}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </nav>
  );
}
