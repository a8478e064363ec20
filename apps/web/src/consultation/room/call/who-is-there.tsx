import { clock } from '../../../shared/time';
import { Tag } from '../../../shared/ui';
import type { ConsultationNow } from '../../../shared/use-consultation';
import { nameInWords } from '../../../shared/words';
import { foundInWords } from '../../board/line-words';
import { patientIn } from './people';
import type { RoomCallNow } from './room-call';

const NOT_MEASURED = { rttMs: null, lost: null, relayed: null };

/** As the board words it: what their own tests found, the latest of them. */
const checksInWords = ({ phase, record: { sections } }: ConsultationNow): string | null => {
  const passed = sections.arrival.flatMap((entry) => (entry.type === 'ChecksPassed' && !entry.corrected ? [entry.data] : [])).at(-1);
  const line = passed?.found || passed?.line ? { ...(passed.line ?? NOT_MEASURED), found: passed.found ?? null } : null;
  return foundInWords({ mode: 'video', ready: phase === 'waiting', line });
};

const arrivedAt = ({ record: { sections } }: ConsultationNow) => sections.arrival.filter(({ type }) => type === 'PatientArrived').at(-1)?.at ?? null;

/** Until our own line is there nobody knows whether their page is open. */
function TheirPage({ call }: Pick<RoomCallNow, 'call'>) {
  const patient = patientIn(call);
  if (call.state === 'off') return null;
  if (call.state === 'connecting' || call.state === 'closed' || call.lineLost) return <Tag colour="grey">Whether their page is open is not known</Tag>;
  if (patient?.trouble === 'lost') return <Tag colour="orange">Their page has lost its connection</Tag>;
  return patient ? <Tag colour="green">Their page is open</Tag> : <Tag colour="orange">Their page is closed</Tag>;
}

/** Before calling in: is the patient there, since when, and will one see and hear them? */
export function WhoIsThere({ now, zone, call }: { now: ConsultationNow; zone: string } & Pick<RoomCallNow, 'call'>) {
  const since = arrivedAt(now);
  const found = checksInWords(now);
  const name = now.record.patient ? nameInWords(now.record.patient.name) : 'The patient';
  if (!since) return <p>{name} is not here yet.</p>;
  return (
    <>
      <p>
        <strong>{name}</strong> has been here since {clock(since, zone)}{now.phase === 'waiting' ? ' and is ready' : ' and is not ready yet'}. <TheirPage call={call} />
      </p>
      {found && <p>{found}.</p>}
    </>
  );
}
