import type { Pathway } from '@anteroom/domain';
import { inWords } from '@anteroom/domain/kernel';
import { Link } from 'react-router';
import { useSession } from '../../shared/session/session';
import { clock } from '../../shared/time';
import { Tag } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { connectionInWords } from '../../shared/words';
import { CallInForm } from '../call-in/call-in.form';
import { RecordCallAttemptForm } from '../record-call-attempt/record-call-attempt.form';
import { ResumeCallForm } from '../resume-call/resume-call.form';
import { focusOn } from './focus-on';
import type { RoomProps } from './room-form';
import { usePathway } from './use-pathway';
import { numberKnown } from './where';

const BEFORE = ['booked', 'invited', 'arrived', 'waiting'];
const IN_CALL = ['opening', 'consulting', 'closing'];
const MEETING = [...BEFORE, ...IN_CALL, 'wrapping-up'];
const ATTEMPT: Readonly<Record<string, string>> = { answered: 'answered', 'no-answer': 'no answer', voicemail: 'voicemail', 'wrong-person': 'somebody else answered' };

const here = ({ record }: ConsultationNow) => record.known.some((known) => ['arrived', 'passed-arrival', 'emergency'].includes(known));

function Ring({ now }: { now: ConsultationNow }) {
  const number = numberKnown(now);
  const ringing = useSession().clinics.find(({ id }) => id === now.record.clinic)?.ringingNumber;
  if (!number) return <p>We hold no number for this patient. <Link to={`/reception/consultations/${now.id}?do=correct-contacts`}>Add one</Link>.</p>;
  return (
    <p>
      <a className="nhsuk-button nhsuk-button--secondary anteroom-ring" href={`tel:${number.replace(/\s/g, '')}`}>
        Ring {number}
      </a>
      {ringing && <span className="nhsuk-hint">The patient was told to expect a call from {ringing}.</span>}
    </p>
  );
}

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
      {hint && !here(now) && <p className="nhsuk-hint">{hint}</p>}
    </>
  );
}

type CallProps = RoomProps & { /** After a call was recorded, which leads nowhere by itself. */ onAdded: RoomProps['onDone'] };

/** Before contact: how to get to the patient in this mode. */
function WayIn({ now, zone, onDone, onAdded }: CallProps) {
  const who = { id: now.id, revision: now.revision, mode: now.mode, phase: now.phase, known: now.record.known };
  const canCall = now.may.includes('call-in') || now.mode === 'face-to-face';
  if (now.mode === 'telephone' && !here(now)) return <RecordCallAttemptForm {...{ now, zone }} onDone={onAdded} />;
  if (canCall) return <CallInForm who={who} onDone={onDone} />;
  return (
    <p>
      {here(now) ? 'Something is missing before the call: see “Before”.' : 'The patient is not here yet.'}{' '}
      <Link to={`/consultations/${now.id}/room?do=pass-gate`}>Go on all the same, with a reason</Link>
    </p>
  );
}

function OnTheLine({ now, zone, onDone }: RoomProps) {
  const to = (stem: string) => `/consultations/${now.id}/room?do=${stem}`;
  return (
    <>
      {now.mode === 'video' && (
        <p>
          <Tag colour={now.connection === 'lost' ? 'red' : 'grey'}>{connectionInWords(now.connection)}</Tag>
        </p>
      )}
      {now.may.includes('resume-call') && <ResumeCallForm {...{ now, zone, onDone }} />}
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
          <Link to={to('end-conversation')}>{now.phase === 'opening' ? 'Put back to waiting, or end' : now.mode === 'face-to-face' ? 'End the conversation' : 'End the call'}</Link>
        </li>
      </ul>
    </>
  );
}

/** The place of the call. Until pictures and sound come here, the screen says so and asks for a hand's confirmation. */
export function CallSpace(room: CallProps) {
  const { now, zone, onAdded } = room;
  const rung: RoomProps['onDone'] = (answer) => {
    onAdded(answer);
    focusOn('call');
  };
  const inCall = IN_CALL.includes(now.phase);
  if (!MEETING.includes(now.phase))
    return (
      <section className="anteroom-call" aria-labelledby="call">
        <h2 className="nhsuk-heading-s" id="call" tabIndex={-1}>
          Ring the patient
        </h2>
        <Ring now={now} />
      </section>
    );
  return (
    <section className="anteroom-call" aria-labelledby="call">
      <h2 className="nhsuk-heading-s" id="call" tabIndex={-1}>
        {now.mode === 'face-to-face' ? 'In person' : now.mode === 'telephone' ? 'Telephone' : 'Video'}
      </h2>
      {now.mode === 'video' && <p>Pictures and sound come with the call: until then ring or use your own video, and confirm by hand.</p>}
      {now.mode !== 'face-to-face' && <Ring now={now} />}
      {now.mode === 'telephone' && <Attempts now={now} zone={zone} />}
      {BEFORE.includes(now.phase) && <WayIn {...room} onAdded={rung} />}
      {inCall && <OnTheLine {...room} />}
      {now.phase === 'wrapping-up' && <CallInForm who={{ id: now.id, revision: now.revision, mode: now.mode, phase: now.phase, known: now.record.known }} onDone={room.onDone} />}
    </section>
  );
}
