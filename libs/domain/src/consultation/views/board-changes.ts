import type { FactData, FactType, PatientDetails } from '../consultation.events';
import { NO_CALL } from '../folding-call';
import { boardPatient } from './board-booking';
import type { BoardLine, BoardRow, InvitationState } from './board-row';
import { contentOf, type ConsultationFact } from './consultation-fact';
import { letterAfter } from './letter-state';
import { correctDetails } from './patient-details';

type Changes = { [T in FactType]?: (row: BoardRow, fact: ConsultationFact<T>) => void };
type Source = keyof BoardRow['from'];

const read = <S extends Source>(row: BoardRow, field: S, value: BoardRow[S], { revision }: { revision: number }): void => {
  row[field] = value;
  row.from = { ...row.from, [field]: revision };
};
const noHelp = (row: BoardRow): void => void (row.help = null);
const settled = (row: BoardRow): void => void Object.assign(row, { help: null, wish: null, notHereYet: null, locked: false });
const unlocked = (row: BoardRow): void => void (row.locked = false);

const invitation = (row: BoardRow, state: InvitationState, more: Partial<BoardRow['invitation']> = {}): void => {
  row.invitation = { ...row.invitation, state, ...more };
};
/** What belongs to one appointment is forgotten with it. */
const newAppointment = (row: BoardRow): void =>
  void Object.assign(row, {
    ...{ arrivedAt: null, calledInAt: null, delay: null, notHereYet: null, wish: null, checksFailed: null, line: null, outcome: null, linkTriedAt: null },
    quality: NO_CALL.quality,
    ...{ tries: { number: 0, last: null, made: [] }, invitation: { state: 'none', channel: null, at: null } },
  });

const unmeasured = (row: BoardRow): void => void (row.quality = NO_CALL.quality);
const lineFound = ({ found, line }: FactData<'ChecksPassed'>): BoardLine | null =>
  found || line ? { ...(line ?? { rttMs: null, lost: null, relayed: null }), found: found ?? null } : null;

const tries = (made: BoardRow['tries']['made']): BoardRow['tries'] => ({ number: made.length, last: made.at(-1) ?? null, made });

const corrected = (row: BoardRow, { data }: ConsultationFact<'EntryCorrected'>): void => {
  const wrong = (Object.keys(row.from) as Source[]).filter((field) => row.from[field] === data.corrects);
  for (const field of wrong) row[field] = null;
  row.patients = row.patients.filter(({ revision }) => revision !== data.corrects);
  row.patient = row.patients.at(-1)?.patient ?? row.patient;
  row.tries = tries(row.tries.made.filter(({ revision }) => revision !== data.corrects));
};

const details = ({ patient }: BoardRow): PatientDetails => ({ ...patient, name: { given: '', family: patient.name } });

const CHANGES: Changes = {
  NeedsRecorded: (row, fact) => {
    const language = contentOf(fact)?.language;
    read(row, 'needs', { ...fact.data, ...(language && { language }) }, fact);
  },
  ContactsCorrected: (row, fact) => {
    const content = contentOf(fact);
    const { revision, data } = fact;
    const id = data.patient ?? row.patient.id;
    const corrected = content && !row.erased ? correctDetails(details(row), content, data.patient !== undefined) : null;
    row.patient = boardPatient(id, corrected);
    row.patients = [...row.patients, { revision, patient: row.patient }];
  },
  PatientInvited: (row, { data, at }) =>
    invitation(row, ({ email: 'sending', letter: 'sent', telephone: 'told-by-phone' } as const)[data.channel], { channel: data.channel, at }),
  MessageSent: (row, { data, at }) => data.kind === 'invitation' && invitation(row, 'sent', { at }),
  MessageFailed: (row, { data, at }) => data.kind === 'invitation' && invitation(row, 'failed', { at }),
  PatientToldByPhone: (row, { at }) => invitation(row, 'told-by-phone', { channel: 'telephone', at }),
  VisitLinkTried: (row, { at }) => void (row.linkTriedAt = at),
  VisitLocked: (row) => void (row.locked = true),
  VisitUnlocked: unlocked,
  VisitLinkIssued: unlocked,
  VisitLinkWithdrawn: unlocked,
  PreferenceStated: (row, fact) => read(row, 'wish', { kind: fact.data.kind, since: fact.at }, fact),
  PreferenceAnswered: (row) => void (row.wish = null),
  ModeSwitched: (row) => Object.assign(row, { wish: null, checksFailed: null, line: null, quality: NO_CALL.quality }),
  AppointmentMoved: (row, { data }) => {
    newAppointment(row);
    const sameClinician = data.clinician === row.clinician;
    Object.assign(row, { start: data.start, minutes: data.minutes, clinician: data.clinician });
    if (!sameClinician) row.clinicianName = null;
  },
  ConsultationCancelled: settled,
  DidNotAttendRecorded: settled,
  LeftUnseenRecorded: settled,
  Reinstated: (row, { data }) => {
    if (data.kind === 'new-appointment') newAppointment(row);
    Object.assign(row, { start: data.start ?? row.start, minutes: data.minutes ?? row.minutes });
  },

  PatientArrived: (row, fact) => {
    if (row.arrivedAt === null) read(row, 'arrivedAt', fact.at, fact);
    Object.assign(row, { notHereYet: null, locked: false });
  },
  ChecksPassed: (row, fact) => {
    row.checksFailed = null;
    read(row, 'line', lineFound(fact.data), fact);
  },
  ChecksFailed: (row, fact) => {
    row.line = null;
    read(row, 'checksFailed', { since: fact.at, what: fact.data.what }, fact);
  },
  HelpAsked: (row, fact) => read(row, 'help', { since: row.help?.since ?? fact.at, about: fact.data.about }, fact),
  HelpGiven: noHelp,
  PatientCalledIn: (row) => {
    noHelp(row);
    unmeasured(row);
  },
  CallQualityChanged: (row, { data }) => void (row.quality = { ...row.quality, [data.toward]: data.kind }),
  ConversationEnded: (row, { data, at }) => {
    unmeasured(row);
    if (data.cause === 'put-back-to-waiting') row.putBackAt = at;
  },
  EmergencyDeclared: (row, { at }) => {
    settled(row);
    Object.assign(row, { emergency: true, arrivedAt: row.arrivedAt ?? at });
  },
  DelayAnnounced: (row, fact) => {
    const { minutes, cause } = fact.data;
    const expectedStart = new Date(Date.parse(row.start) + minutes * 60_000).toISOString();
    read(row, 'delay', minutes > 0 ? { minutes, cause, announcedAt: fact.at, expectedStart } : null, fact);
  },
  NotHereYetNoticed: (row, fact) => read(row, 'notHereYet', { since: fact.at, late: fact.data.late }, fact),
  CallAttempted: (row, { at, revision, data }) => void (row.tries = tries([...row.tries.made, { revision, at, kind: data.kind }])),
  StaffAlerted: (row, { at, data }) => void (row.alerts = [...row.alerts, { ...data, since: at }]),
  DutyFellOverdue: (row, { data }) => void (row.overdue = [...new Set([...row.overdue, data.duty])]),

  OutcomeRecorded: (row, fact) => read(row, 'outcome', fact.data.kind, fact),
  EntryCorrected: corrected,
};

/** A board shows little of what is sealed: of all other facts the seal may stay closed. */
const SHOWN: readonly string[] = ['ConsultationBooked', 'ContactsCorrected', 'NeedsRecorded'] satisfies FactType[];
export const boardShowsContentOf = ({ type }: { type: string }): boolean => SHOWN.includes(type);

/** What the fact says beyond its stamp. A fact not named here changes nothing on a board. */
export const applyChange = <T extends FactType>(row: BoardRow, fact: ConsultationFact<T>): void => {
  row.letter = letterAfter(row.letter, fact.type);
  (CHANGES[fact.type as T] as ((row: BoardRow, fact: ConsultationFact<T>) => void) | undefined)?.(row, fact);
};
