import { IN_CALL, placeOf, type BoardRow, type Missing } from '@anteroom/domain';
import { clock, fromNow, span } from '../../shared/time';
import { Tag } from '../../shared/ui';
import { connectionInWords, delayCauseInWords, phaseColour, stageInWords, wishInWords } from '../../shared/words';
import { isComing, isHere } from './groups';
import { foundInWords, heardInWords } from './line-words';

export interface Shown {
  row: BoardRow;
  /** Everybody of the day: the place is counted among all, as the patient's page does. */
  rows: readonly BoardRow[];
  now: Date;
  zone: string;
}

const marks = ({ emergency, help, failure, checksFailed }: BoardRow): string[] =>
  [emergency && 'Emergency', help && `Needs help: ${help.about === 'other' ? 'see record' : help.about}`, checksFailed && `${checksFailed.what.replace(/^./, (first) => first.toUpperCase())} does not work`, failure && !checksFailed && 'Technical failure'].filter(
    (mark) => typeof mark === 'string',
  );

/** "Since 10:25, 12 minutes". */
const sinceWhen = (since: string, now: Date, zone: string): string => {
  const gone = now.getTime() - Date.parse(since);
  return `Since ${clock(since, zone)}${gone < 60_000 ? '' : `, ${span(gone)}`}`;
};

const waits = ({ row, rows, now, zone }: Shown): string | null => {
  if (!isHere(row)) return null;
  const place = placeOf(rows, row.id, now.toISOString());
  const since = row.waitingSince ?? row.arrivedAt;
  return `${place ? `Number ${place.place}. ` : ''}${since ? sinceWhen(since, now, zone) : ''}`;
};

const tries = ({ tries: { number, last } }: BoardRow, zone: string): string | null =>
  number === 0 ? null : `Rung ${number === 1 ? 'once' : `${number} times`}${last ? `, last ${clock(last.at, zone)}: ${last.kind.replaceAll('-', ' ')}` : ''}`;

const ringing = ({ row, now, zone }: Shown): string | null => {
  if (row.mode !== 'telephone' || !isComing(row)) return null;
  const due = Date.parse(row.start) <= now.getTime();
  return tries(row, zone) ?? (due ? `Not rung yet: was due ${fromNow(row.start, now)}` : 'Not rung yet');
};

const delay = ({ delay: announced }: BoardRow): string | null => (announced ? `About ${announced.minutes} minutes late announced: ${delayCauseInWords(announced.cause)}` : null);
/** They sit in front of a page that says so, while the stage says that the conversation is over. */
const putBack = ({ row, now, zone }: Shown): string | null => row.putBackAt && `Put back to waiting: call them in again. ${sinceWhen(row.putBackAt, now, zone)}`;
const connection = ({ row }: Shown): string | null => (row.connection === 'none' || row.connection === 'not-known' ? null : connectionInWords(row.connection));
/** By telephone nobody can be late: they are rung. */
const absent = ({ notHereYet, mode }: BoardRow): string | null => {
  if (!notHereYet) return null;
  if (notHereYet.late) return 'Not here: our service was down, to be rung';
  return mode === 'telephone' ? null : 'Not here yet';
};
const inCall = ({ row, now, zone }: Shown): string | null => (IN_CALL.includes(row.phase) && row.calledInAt ? sinceWhen(row.calledInAt, now, zone) : null);
/** How well it will go, and how it goes. */
const line = ({ row }: Shown): string | null => (isHere(row) ? foundInWords(row) : null);
const heard = ({ row }: Shown): string | null => (IN_CALL.includes(row.phase) ? heardInWords(row) : null);
const wish = ({ wish: of }: BoardRow): string | null => of && `The patient ${wishInWords(of.kind)}`;

/** Where the patient is, since when, and whatever wants attention. */
export function State(shown: Shown) {
  const { row } = shown;
  const lines = [waits(shown), putBack(shown), line(shown), ringing(shown), connection(shown), inCall(shown), heard(shown), absent(row), delay(row), wish(row)];
  return (
    <>
      <Tag colour={phaseColour(row.phase)}>{stageInWords(row.stage)}</Tag>
      {marks(row).map((mark) => (
        <Tag key={mark} colour="red">
          {mark}
        </Tag>
      ))}
      {lines.filter((line) => typeof line === 'string').map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

const MISSING: Readonly<Record<Exclude<Missing, 'nhs-number'>, string>> = {
  suitability: 'suitability not decided',
  needs: 'needs not asked',
  tests: 'tests not there',
  told: 'not known to be told',
  'date-of-birth': 'date of birth',
  'way-to-reach': 'no way to reach them',
};

const needs = ({ needs: of }: BoardRow): string[] =>
  of === null
    ? []
    : [
        of.interpreter ? `Interpreter${of.language ? `, ${of.language}` : ''}` : '',
        of.hearing ? 'Hearing' : '',
        of.companion === 'none' ? '' : `With a ${of.companion}`,
        of.other ? 'Other needs, see record' : '',
      ].filter(Boolean);

/** What the patient needs to take part, and what is missing before contact. */
export function Before({ row }: { row: BoardRow }) {
  const before = isComing(row) || isHere(row);
  const lacking = before ? row.missing.flatMap((one) => (one === 'nhs-number' ? [] : [MISSING[one]])) : [];
  return (
    <>
      {needs(row).map((need) => (
        <div key={need}>
          <strong>{need}</strong>
        </div>
      ))}
      {lacking.length > 0 && <div>Missing: {lacking.join(', ')}</div>}
      {needs(row).length === 0 && lacking.length === 0 && <span className="anteroom-board__quiet">Nothing special</span>}
    </>
  );
}

/** What is still owed after the conversation, the clinician's first. */
export function Owed({ row, now }: { row: BoardRow; now: Date }) {
  const mine = row.duties.filter(({ owner }) => owner === 'clinician');
  return (
    <ul className="nhsuk-list anteroom-board__owed">
      {mine.map(({ duty, title, due }) => (
        <li key={duty}>
          {title} {Date.parse(due) < now.getTime() && <Tag colour="red">Overdue</Tag>}
        </li>
      ))}
    </ul>
  );
}
