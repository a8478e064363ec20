import type { Instant } from '../../kernel';
import type { Pathway, Phases } from '../../pathway/pathway';
import { ENDS, IN_CALL, type Connection, type Known, type Mode, type Phase } from '../../pathway/vocabulary';
import type { BoardDuty, BoardRow, Missing } from './board-row';
import type { ConsultationFact } from './consultation-fact';
import { BEFORE_CONTACT, CONTACT_OVER } from './phase-groups';

/** What the board needs to know of the pathway a consultation is pinned to. */
export type BoardPathway = Pick<Pathway, 'duties' | 'deadlines'>;

const missing = ({ known, mode, patient, phase, past, erased }: BoardRow): Missing[] => {
  if (past || erased || !BEFORE_CONTACT.includes(phase)) return [];
  const has = (...any: Known[]) => any.some((one) => known.includes(one));
  const absent: Record<Missing, boolean> = {
    suitability: mode !== 'face-to-face' && !has('suitable', 'passed-suitability'),
    needs: !has('needs'),
    tests: !has('tests', 'passed-tests'),
    told: !has('told', 'arrived'),
    'date-of-birth': patient.dateOfBirth === null,
    'nhs-number': patient.nhsNumber === null,
    'way-to-reach': !patient.phone && !patient.mobile && !patient.email,
  };
  return (Object.keys(absent) as Missing[]).filter((one) => absent[one]);
};

const during = (phases: Phases, phase: Phase): boolean =>
  phases.includes(phase) || (phases.includes('in-call') && IN_CALL.includes(phase));

const among = <V>(list: readonly V[] | undefined, value: V): boolean => list === undefined || list.includes(value);

/** An alert stands as long as what it told of can still be so. */
const stillSo = ({ deadlines }: BoardPathway, { phase, mode, connection }: BoardRow) => ({ about }: { about: string }): boolean => {
  const deadline = Object.hasOwn(deadlines, about) ? deadlines[about] : undefined;
  if (!deadline) return !ENDS.includes(phase);
  return during(deadline.while, phase) && among(deadline.modes, mode) && among(deadline.connection, connection);
};

const dutyIn = ({ duties }: BoardPathway, duty: string): Pick<BoardDuty, 'duty' | 'title' | 'owner'> => {
  const known = Object.hasOwn(duties, duty) ? duties[duty] : undefined;
  return { duty, title: known?.title ?? duty, owner: known?.owner ?? 'service-manager' };
};

const settleDuties = (row: BoardRow, { at, stamp }: ConsultationFact, pathway: BoardPathway): void => {
  const { opened = [], closed = [] } = stamp ?? {};
  const gone = new Set([...closed, ...opened.map(({ duty }) => duty)]);
  if (gone.size === 0) return;
  const since = new Map(row.duties.map((duty) => [duty.duty, duty.since]));
  const added = opened.map(({ duty, due }) => ({ ...dutyIn(pathway, duty), due, since: since.get(duty) ?? at }));
  row.duties = [...row.duties.filter(({ duty }) => !gone.has(duty)), ...added];
  row.overdue = row.overdue.filter((duty) => !gone.has(duty));
};

/** Where contact stands in time, told from the phase alone, so that added stages need nothing here. */
const times = (row: BoardRow, before: Phase, at: Instant): void => {
  row.waitingSince = row.phase !== 'waiting' ? null : before === 'waiting' ? row.waitingSince : at;
  row.endedAt = CONTACT_OVER.includes(row.phase) ? (row.endedAt ?? at) : null;
  if (row.phase !== 'wrapping-up') row.putBackAt = null;
  if (BEFORE_CONTACT.includes(row.phase)) row.calledInAt = null;
  else if (IN_CALL.includes(row.phase)) row.calledInAt ??= at;
};

/** What the stamp says: stage, mode, connection, what is known, what is owed. */
export const applyStamp = (row: BoardRow, fact: ConsultationFact, pathway: BoardPathway): void => {
  const { stamp } = fact;
  const before = row.phase;
  if (stamp) {
    row.stage = stamp.stage.to;
    row.phase = stamp.phase as Phase;
    row.mode = (stamp.mode as Mode | undefined) ?? row.mode;
    row.connection = (stamp.connection as Connection | undefined) ?? row.connection;
    const kept = row.known.filter((one) => !stamp.forgot?.includes(one));
    row.known = [...new Set([...kept, ...((stamp.learned ?? []) as Known[])])];
    settleDuties(row, fact, pathway);
  }
  times(row, before, fact.at);
  row.told = row.known.includes('told');
  row.failure = row.known.includes('failure');
  row.ready = row.mode !== 'video' || row.known.includes('checks');
  row.alerts = row.alerts.filter(stillSo(pathway, row));
  row.missing = missing(row);
};
