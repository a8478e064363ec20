import { Link } from 'react-router';
import { endInWords } from '../end-conversation/end-in-words';
import { ResumeCallForm } from '../resume-call/resume-call.form';
import type { RoomProps } from './room-form';

/** While they talk: what can go wrong, and how it ends. */
export function OnTheLine({ now, zone, onDone }: RoomProps) {
  const to = (stem: string) => `/consultations/${now.id}/room?do=${stem}`;
  return (
    <>
      {now.mode !== 'video' && now.may.includes('resume-call') && <ResumeCallForm {...{ now, zone, onDone }} />}
      <ul className="nhsuk-list">
        {now.mode !== 'face-to-face' && (
          <li>
            <Link to={to('report-technical-failure')}>Something technical failed</Link>
          </li>
        )}
        <li>
          <Link to={to('switch-mode')}>Go on another way</Link>
        </li>
        <li>
          <Link to={to('end-conversation')}>{endInWords(now.mode)}</Link>
        </li>
      </ul>
    </>
  );
}
