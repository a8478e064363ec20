import { IN_CALL, type Pathway } from '@anteroom/domain';
import { inWords } from '@anteroom/domain/kernel';
import type { ReactNode } from 'react';
import { clock } from '../../shared/time';
import { CallInForm } from '../call-in/call-in.form';
import { isInCall } from './call/standing';
import { VideoCall } from './call/video-call';
import { OnTheLine } from './on-the-line';
import { Ring } from './ring';
import type { RoomProps } from './room-form';
import { StillWaits } from './still-waits';
import { usePathway } from './use-pathway';
import { callable, isHere, WayIn, type CallProps } from './way-in';

const BEFORE = ['booked', 'invited', 'arrived', 'waiting'];
const MEETING: readonly string[] = [...BEFORE, ...IN_CALL, 'wrapping-up'];
const ATTEMPT: Readonly<Record<string, string>> = { answered: 'answered', 'no-answer': 'no answer', voicemail: 'voicemail', 'wrong-person': 'somebody else answered' };
const TITLES: Readonly<Record<string, string>> = { video: 'Video', telephone: 'Telephone', 'face-to-face': 'In person' };

/** How far apart the pathway wants the calls before anybody may say "did not attend". */
const spacing = (pathway: Pathway | null): string | null => {
  const rule = pathway?.facts.DidNotAttendRecorded?.needs?.find((use) => use.rule === 'tries-made');
  return rule ? `If nobody answers: ${String(rule.times ?? 1)} calls, ${inWords(String(rule.apart ?? 'PT0M'))} apart, before “did not attend” can be recorded.` : null;
};

function Attempts({ now, zone }: Pick<RoomProps, 'now' | 'zone'>) {
  const made = (now.record.sections.calls ?? []).filter(({ corrected }) => !corrected);
  const hint = spacing(usePathway());
  return (
    <>
      {made.length > 0 && (
        <ol className="nhsuk-list nhsuk-list--number">
          {made.map(({ revision, at, data }) => (
            <li key={revision}>
              {clock(at, zone)}: {ATTEMPT[data.kind]}
            </li>
          ))}
        </ol>
      )}
      {hint && !isHere(now) && <p className="nhsuk-hint">{hint}</p>}
    </>
  );
}

/** By telephone and face to face the call is not ours: the screen helps to get there, and records what one says of it. */
function Elsewhere(room: CallProps) {
  const { now, zone } = room;
  return (
    <>
      {now.phase === 'wrapping-up' && <StillWaits now={now} />}
      {now.mode !== 'face-to-face' && <Ring now={now} />}
      {now.mode === 'telephone' && <Attempts now={now} zone={zone} />}
      {BEFORE.includes(now.phase) && <WayIn {...room} />}
      {isInCall(now) && <OnTheLine {...room} />}
      {now.phase === 'wrapping-up' && <CallInForm who={callable(now)} onDone={room.onDone} />}
    </>
  );
}

function Space({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="anteroom-call" aria-labelledby="call">
      <h2 className="nhsuk-heading-s" id="call" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The place of the call, whichever way they meet; afterwards the number to ring. */
export function CallSpace(room: CallProps) {
  const { mode, phase } = room.now;
  if (!MEETING.includes(phase))
    return (
      <Space title="Ring the patient">
        <Ring now={room.now} />
      </Space>
    );
  return <Space title={TITLES[mode] ?? mode}>{mode === 'video' ? <VideoCall {...room} /> : <Elsewhere {...room} />}</Space>;
}
