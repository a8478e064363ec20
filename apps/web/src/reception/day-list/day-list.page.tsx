import type { BoardRow } from '@anteroom/domain';
import { Link, useSearchParams } from 'react-router';
import { useClinic } from '../../shared/session/session';
import { addDays, dayInWords, dayOf } from '../../shared/time';
import { AsAt, DayInput, EmptyState, Page, Refusal } from '../../shared/ui';
import { useBoard } from '../../shared/use-board';
import { Ringing } from '../../shared/ringing/ringing';
import { useNow } from '../../shared/use-now';
import { WholeClinicSwitch, type WholeClinicProps } from '../../shared/whole-clinic/whole-clinic-switch';
import { AnnounceDelayToAll } from '../announce-delay-to-all/announce-delay-to-all';
import { HeldMessages } from '../held-messages/held-messages';
import { InviteAll } from '../invite-all/invite-all';
import { DayTable } from './day-table';
import { FILTERS, filterOf } from './filters';
import { useArrivalNews } from './use-arrival-news';

const NONE: readonly BoardRow[] = [];

function Filters({ rows, chosen, address }: { rows: readonly BoardRow[]; chosen: string; address: (id: string) => string }) {
  return (
    <nav aria-label="Lists within the day">
      <ul className="nhsuk-list anteroom-filters">
        {FILTERS.map(({ id, title, takes }) => (
          <li key={id}>
            <Link to={address(id)} aria-current={id === chosen ? 'true' : undefined} preventScrollReset>
              {title} ({rows.filter(takes).length})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is done to many at once. */
function ForMany({ today, ...day }: WholeClinicProps & { today: string }) {
  return (
    <>
      <InviteAll rows={day.rows} />
      <AnnounceDelayToAll rows={day.rows} />
      {day.date === today && <WholeClinicSwitch {...day} />}
    </>
  );
}

/** Everybody of one day at one clinic, as it changes. */
export function DayListPage() {
  const clinic = useClinic();
  const [query, setQuery] = useSearchParams();
  const today = dayOf(useNow(), clinic.zone);
  const date = query.get('date') ?? today;
  const board = useBoard(clinic.id, date);
  const filter = filterOf(query.get('show'));
  const rows = board.value?.rows ?? NONE;
  const shown = rows.filter(filter.takes);
  useArrivalNews(rows, date);
  const go = (next: string) => setQuery({ ...(next === today ? {} : { date: next }), show: filter.id });
  return (
    <Page title="The day's list" caption={`${clinic.name}, ${dayInWords(date)}`} wide>
      <AsAt live={board} zone={clinic.zone} />
      <Ringing day={`${clinic.id} ${date}`} rows={rows} known={Boolean(board.value)} />
      <div className="anteroom-row">
        <DayInput label="Day" value={date} onChange={(next) => next && go(next)} />
        <Link to={`?date=${addDays(date, -1)}&show=${filter.id}`}>Day before</Link>
        {date !== today && <Link to={`?show=${filter.id}`}>Today</Link>}
        <Link to={`?date=${addDays(date, 1)}&show=${filter.id}`}>Day after</Link>
      </div>
      {board.problem && <Refusal problem={board.problem} />}
      <HeldMessages clinic={clinic.id} zone={clinic.zone} />
      <Filters rows={rows} chosen={filter.id} address={(id) => `?date=${date}&show=${id}`} />
      <ForMany key={`${clinic.id} ${date}`} clinic={clinic.id} date={date} today={today} rows={rows} />
      {shown.length > 0 && <DayTable rows={shown} zone={clinic.zone} caption={`${filter.title}: ${shown.length}`} />}
      {board.value && shown.length === 0 && (
        <EmptyState>
          {filter.id === 'everyone' ? (
            <>
              Nobody is booked on this day. <Link to="/reception/book">Book somebody</Link> or <Link to="/reception/import">import a list</Link>.
            </>
          ) : (
            'Nobody at the moment.'
          )}
        </EmptyState>
      )}
    </Page>
  );
}
