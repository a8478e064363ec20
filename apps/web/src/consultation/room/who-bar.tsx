import { clock, dayInWords, nearDay } from '../../shared/time';
import { Tag } from '../../shared/ui';
import { modeInWords, nhsNumberInWords, phaseColour, stageInWords } from '../../shared/words';
import { EmergencyButton } from './emergency-button';
import { owedOnce } from './owed-list';
import type { RoomProps } from './room-form';
import { numberKnown, placeKnown } from './where';

/** Whole years at a moment. */
const ageAt = (born: string, now: Date): number => {
  const [year = 0, month = 1, day = 1] = born.split('-').map(Number);
  const had = now.getMonth() + 1 > month || (now.getMonth() + 1 === month && now.getDate() >= day);
  return now.getFullYear() - year - (had ? 0 : 1);
};

const born = (day: string | null | undefined): string => (day ? `${dayInWords(day, true)} (${ageAt(day, new Date())})` : 'not known');

function Facts({ now }: Pick<RoomProps, 'now'>) {
  const { patient } = now.record;
  return (
    <dl className="anteroom-who__facts">
      <div>
        <dt>Born</dt>
        <dd>{born(patient?.dateOfBirth)}</dd>
      </div>
      <div>
        <dt>NHS number</dt>
        <dd>{patient?.nhsNumber ? nhsNumberInWords(patient.nhsNumber) : 'not known'}</dd>
      </div>
      <div>
        <dt>Ring</dt>
        <dd>{numberKnown(now) ?? 'no number'}</dd>
      </div>
      <div>
        <dt>Is now at</dt>
        <dd>{placeKnown(now) ?? (now.mode === 'face-to-face' ? 'the clinic' : 'not known yet')}</dd>
      </div>
    </dl>
  );
}

/** Beside the name, and in sight as long as the room is: where it stands, who this is, what is owed, and the emergency. */
export function WhoBar({ now, zone, onDone }: RoomProps) {
  const { record } = now;
  const owed = owedOnce(now.owed).length;
  return (
    <div className="anteroom-who">
      <p className="anteroom-who__stage">
        <Tag colour={phaseColour(now.phase)}>{stageInWords(now.stage)}</Tag> {modeInWords(now.mode)}, {nearDay(record.start, zone)} {clock(record.start, zone)}
      </p>
      <Facts now={now} />
      <div className="anteroom-who__actions">
        {owed > 0 && <a href="#owed">{owed} still owed</a>}
        <EmergencyButton now={now} zone={zone} onDone={onDone} />
      </div>
    </div>
  );
}
