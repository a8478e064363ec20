import type { BoardRow } from '@anteroom/domain';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useClinic, useMe } from '../../shared/session/session';
import { addDays, dayInWords, dayOf } from '../../shared/time';
import { AsAt, DayInput, Details, EmptyState, Page, Refusal } from '../../shared/ui';
import { useBoard } from '../../shared/use-board';
import { Ringing } from '../../shared/ringing/ringing';
import { useNow } from '../../shared/use-now';
import { WholeClinicSwitch } from '../../shared/whole-clinic/whole-clinic-switch';
import { AnnounceDelayToAll } from '../announce-delay/announce-delay-to-all';
import { BoardTable } from './board-table';
import { groupsOf, isMine } from './groups';
import { SuitabilityList, useToDecide } from './suitability-list';
import { useArrivals } from './use-arrivals';
import './board.scss';

const NONE: readonly BoardRow[] = [];

interface Choice {
  everybody: boolean;
  date: string;
  today: string;
}
const address = ({ everybody, date, today }: Choice): string =>
  `?${new URLSearchParams({ ...(everybody ? { who: 'all' } : {}), ...(date === today ? {} : { date }) }).toString()}`;

function Choices({ mine, all, toDecide, ...choice }: Choice & { mine: number; all: number; toDecide: number }) {
  const { everybody, date, today } = choice;
  const navigate = useNavigate();
  return (
    <>
      <nav aria-label="Whose patients">
        <ul className="nhsuk-list anteroom-filters">
          <li>
            <Link to={address({ ...choice, everybody: false })} aria-current={everybody ? undefined : 'true'} preventScrollReset>
              Mine and anybody’s ({mine})
            </Link>
          </li>
          <li>
            <Link to={address({ ...choice, everybody: true })} aria-current={everybody ? 'true' : undefined} preventScrollReset>
              Everybody’s ({all})
            </Link>
          </li>
          {toDecide > 0 && (
            <li>
              <a href="#suitability">Suitability to decide ({toDecide})</a>
            </li>
          )}
        </ul>
      </nav>
      <div className="anteroom-row">
        <DayInput label="Day" value={date} onChange={(day) => day && void navigate(address({ ...choice, date: day }))} />
        <Link to={address({ ...choice, date: addDays(date, -1) })}>Day before</Link>
        {date !== today && <Link to={address({ ...choice, date: today })}>Today</Link>}
        <Link to={address({ ...choice, date: addDays(date, 1) })}>Day after</Link>
      </div>
    </>
  );
}

type GroupsProps = Omit<Parameters<typeof BoardTable>[0], 'group'> & { shown: readonly BoardRow[] };

function Groups({ shown, ...about }: GroupsProps) {
  if (about.rows.length === 0) return <EmptyState>Nobody is booked on this day.</EmptyState>;
  return groupsOf(shown, about.now).map((group) => {
    if (group.rows.length === 0) return <EmptyState key={group.id}>{group.empty}</EmptyState>;
    const table = <BoardTable key={group.id} group={group} {...about} />;
    if (group.id !== 'over') return table;
    return (
      <Details key={group.id} summary={`Over: ${group.rows.length}`}>
        {table}
      </Details>
    );
  });
}

/** The clinician's day, as it changes: who is with whom, who is waiting, whom to ring, what is to be finished. */
export function BoardPage() {
  const clinic = useClinic();
  const me = useMe();
  const navigate = useNavigate();
  const now = useNow(15_000);
  const [query] = useSearchParams();
  const today = dayOf(now, clinic.zone);
  const date = query.get('date') ?? today;
  const everybody = query.get('who') === 'all';
  const board = useBoard(clinic.id, date);
  const rows = board.value?.rows ?? NONE;
  const mine = useMemo(() => rows.filter(isMine(me.id)), [rows, me.id]);
  useArrivals(mine);
  const toDecide = useToDecide(clinic.id, board.value?.position);
  const about = { rows, now, zone: clinic.zone, me: me.id, onCalledIn: (id: string) => void navigate(`/consultations/${id}/room`) };
  return (
    <Page title="Board" caption={`${clinic.name}, ${dayInWords(date)}`} wide>
      <AsAt live={board} zone={clinic.zone} />
      <Ringing day={`${clinic.id} ${date}`} rows={mine} known={Boolean(board.value)} />
      <Choices everybody={everybody} date={date} today={today} mine={mine.length} all={rows.length} toDecide={toDecide.length} />
      {board.problem && <Refusal problem={board.problem} />}
      <div className="anteroom-board">{board.value && <Groups shown={everybody ? rows : mine} {...about} />}</div>
      {date === today && <AnnounceDelayToAll rows={mine} />}
      {date === today && <WholeClinicSwitch key={clinic.id} clinic={clinic.id} date={date} rows={rows} />}
      <SuitabilityList loops={toDecide} zone={clinic.zone} />
    </Page>
  );
}
