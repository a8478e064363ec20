import type { Correction, RecordEntry } from '@anteroom/domain';
import { useState } from 'react';
import { moment } from '../../shared/time';
import { TextButton } from '../../shared/ui';
import { CorrectEntryForm } from '../correct-entry/correct-entry.form';
import type { RoomProps } from '../room/room-form';
import { lineOf } from './entry-line';
import { Line } from './line';
import { NotHeardHere } from './not-heard-here';
import { useTelling } from './use-telling';
import { useNameOf } from './who';

function CorrectedBy({ correction, zone }: { correction: Correction; zone: string }) {
  const nameOf = useNameOf();
  return (
    <div className="anteroom-correction">
      <p>
        <strong>{correction.should === null ? 'Corrected' : 'It should say'}</strong>
        {correction.should !== null && <span className="anteroom-words">: {correction.should}</span>}
      </p>
      <p className="anteroom-line__who">
        {correction.reason !== null && <span className="anteroom-words">Because: {correction.reason}. </span>}
        {moment(correction.at, zone)}, {nameOf(correction.by)}
      </p>
    </div>
  );
}

/** What the machinery noted was nobody's entry. */
const correctable = ({ corrected, by }: RecordEntry) => !corrected && by.role !== 'system';

type Props = Omit<RoomProps, 'onDone'> & {
  entry: RecordEntry;
  /** Given where the entry may be corrected. */
  onDone?: RoomProps['onDone'];
};

/** One entry of the record with what corrects it, and the way to correct it: both stay. */
export function Entry({ entry, now, zone, onDone }: Props) {
  const telling = useTelling(now, zone);
  const [correcting, setCorrecting] = useState(false);
  const line = lineOf(entry, telling);
  const done: RoomProps['onDone'] = (answer) => {
    setCorrecting(false);
    onDone?.(answer);
  };
  return (
    <li className="anteroom-line" id={`entry-${entry.revision}`}>
      <Line line={line} zone={zone}>
        <NotHeardHere now={now} revision={entry.revision} />
        {entry.corrected && <CorrectedBy correction={entry.corrected} zone={zone} />}
        {onDone && correctable(entry) && (
          <TextButton onClick={() => setCorrecting(!correcting)} aria-expanded={correcting}>
            {correcting ? 'Leave it as it is' : 'Correct this entry'}
            <span className="nhsuk-u-visually-hidden">: {line.title}</span>
          </TextButton>
        )}
        {correcting && onDone && <CorrectEntryForm now={now} zone={zone} corrects={entry.revision} onDone={done} />}
      </Line>
    </li>
  );
}
