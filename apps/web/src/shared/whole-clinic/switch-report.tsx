import type { BoardRow } from '@anteroom/domain';
import { useState } from 'react';
import type { Many } from '../send-many/use-send-many';
import { Button, Dialog, Progress } from '../ui';
import { concerned, fateOf, mustBeRung, numbersOf, type Fate, type Switching } from './whole-clinic';

const BY = { telephone: 'by telephone', video: 'by video' } as const;
const WORDS: Readonly<Record<Fate, string>> = {
  switched: 'Switched',
  left: 'Not yet switched',
  'out-of-reach': 'Left as it is: in a call, over, or arranged another way meanwhile',
};

const outcome = (switching: Switching, row: BoardRow, { refused, state }: Many): string => {
  const fate = fateOf(switching, row);
  const why = refused.find(({ id }) => id === row.id)?.sentence;
  if (fate !== 'left') return WORDS[fate];
  return why ? `Could not be switched: ${why}` : state === 'running' ? 'Its turn comes' : WORDS.left;
};

/** Whoever gets no message. Opened pages change by themselves, but nobody knows whether they are looked at. */
function ToRing({ rows }: { rows: readonly BoardRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">To ring: no message reaches them ({rows.length})</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{row.patient.name}</strong>: {numbersOf(row)}
          </li>
        ))}
      </ul>
      <p>Record it on their page with “Told by telephone” or “Record contact”, and they leave this list.</p>
    </>
  );
}

function Back({ count, onYes }: { count: number; onYes: () => void }) {
  const [asking, setAsking] = useState(false);
  if (count === 0) return null;
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        Switch back to video ({count})
      </Button>
      {asking && (
        <Dialog title={`Switch ${count} back to video?`} onClose={() => setAsking(false)}>
          <p>They are told again. Those who are being rung, or were, stay as they are.</p>
          <Button
            kind="warning"
            onClick={() => {
              setAsking(false);
              onYes();
            }}
          >
            Yes, switch {count} back
          </Button>
        </Dialog>
      )}
    </>
  );
}

export interface SwitchReportProps {
  switching: Switching;
  many: Many;
  rows: readonly BoardRow[];
  /** Goes on with these, also after the browser was closed in the middle. */
  goOn: (rows: readonly BoardRow[]) => void;
  back: () => void;
  close: () => void;
}

/** How far the switch has come, person by person, as the day itself shows it, and what is left to do. */
export function SwitchReport({ switching, many, rows, goOn, back, close }: SwitchReportProps) {
  const all = concerned(switching, rows);
  const of = (fate: Fate) => all.filter((row) => fateOf(switching, row) === fate);
  const [switched, left] = [of('switched'), of('left')];
  const running = many.state === 'running';
  const undone = { ...switching, to: 'video' as const };
  const canGoBack = switching.to === 'telephone' ? switched.filter((row) => fateOf(undone, row) === 'left') : [];
  return (
    <section className="nhsuk-card anteroom-panel" aria-labelledby="whole-clinic">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-heading-m" id="whole-clinic">
          {switching.to === 'telephone' ? 'The clinic goes on by telephone' : 'The clinic goes back to video'}
        </h2>
        <Progress label="Switched" done={switched.length} total={all.length} />
        <p role="status">{running ? '' : `${switched.length} of ${all.length} are ${BY[switching.to]} now.${left.length > 0 ? ` ${left.length} left.` : ''}`}</p>
        <ul>
          {all.map((row) => (
            <li key={row.id}>
              <strong>{row.patient.name}</strong>: {outcome(switching, row, many)}
            </li>
          ))}
        </ul>
        <ToRing rows={switched.filter(mustBeRung)} />
        {running ? null : (
          <div className="nhsuk-button-group">
            {left.length > 0 && <Button onClick={() => goOn(left)}>Switch the {left.length} left</Button>}
            <Back count={canGoBack.length} onYes={back} />
            <Button kind="secondary" onClick={close}>
              Close this report
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
