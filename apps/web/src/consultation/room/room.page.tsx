import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useConsultation, type ConsultationNow, type Following } from '../../shared/use-consultation';
import { useMe, useSession } from '../../shared/session/session';
import { AsAt, EmptyState, Page, Refusal } from '../../shared/ui';
import { nameInWords } from '../../shared/words';
import { TakeNoteForm } from '../take-note/take-note.form';
import { StaffNames, useStaffNames } from '../what-happened/who';
import { AwayForm } from './away-form';
import { CallSpace } from './call-space';
import { MoreAboutTheCall } from './call/more-about-the-call';
import { RoomCall } from './call/room-call';
import { useRoomCall } from './call/use-room-call';
import { EmergencyPanel } from './emergency-panel';
import { LateEntry } from './late-entry';
import { OwedList } from './owed-list';
import { Recorded } from './recorded';
import { HappenedAt, type RoomProps } from './room-form';
import { RoomSight } from './room-sight';
import { StepNav } from './step-nav';
import { StepView } from './step-view';
import { stepById } from './steps';
import { useLeadFocus } from './use-lead-focus';
import { PathwayHere, usePinnedPathway } from './use-pathway';
import { useRoom } from './use-room';
import { useOthers } from './use-others';
import { ReadyNow, Waiting } from './waiting';
import { WhoBar } from './who-bar';
import './room.scss';

const back = { to: '/board', text: 'Board' };

/** While they talk the notes come first; afterwards what is owed. */
const talking = ({ phase }: ConsultationNow) => ['booked', 'invited', 'arrived', 'waiting', 'opening', 'consulting'].includes(phase);

function Notes(props: RoomProps) {
  return (
    <section aria-labelledby="notes">
      <h2 className="nhsuk-heading-s" id="notes">
        Notes
      </h2>
      <TakeNoteForm {...props} />
    </section>
  );
}

function StillOwed({ now }: Pick<RoomProps, 'now'>) {
  return (
    <section aria-labelledby="owed" className="anteroom-room__owed">
      <h2 className="nhsuk-heading-s" id="owed" tabIndex={-1}>
        Still owed
      </h2>
      <OwedList now={now} />
    </section>
  );
}

function Inside({ got, now, zone }: { got: Following<ConsultationNow>; now: ConsultationNow; zone: string }) {
  const room = useRoom(now, got.again);
  const call = useRoomCall(now, zone);
  const others = useOthers(now, call.takesPart);
  const [happenedAt, setHappenedAt] = useState<string | null>(null);
  const [declared, setDeclared] = useState(false);
  useLeadFocus(room, now);
  const props: RoomProps = { now: { ...now, revision: Math.max(now.revision, room.sent) }, zone, onDone: room.done };
  const adding: RoomProps = { ...props, onDone: room.added };
  const notes = <Notes key="notes" {...adding} />;
  const declare: RoomProps['onDone'] = (answer) => {
    setDeclared(true);
    room.added(answer);
  };
  const more = <MoreAboutTheCall key="more" {...props} />;
  const owed = <StillOwed key="owed" now={now} />;
  const name = now.record.patient ? nameInWords(now.record.patient.name) : 'Erased patient';
  return (
    <RoomSight value={room.sight}>
      <RoomCall value={call}>
        <HappenedAt value={happenedAt}>
          <Page title={name} caption={now.record.reference} back={back} wide aside={<WhoBar {...adding} onDone={declare} />}>
            <AsAt live={{ state: got.line, asAt: got.asAt }} zone={zone} />
            <EmergencyPanel {...adding} lead={declared} />
            <StepNav at={room.at} sight={room.step} now={now} look={room.look} />
            <div className="anteroom-room">
              <div className="anteroom-room__step">
                <AwayForm stem={room.form} step={stepById(room.step)} {...props} />
                <StepView step={stepById(room.step)} form={room.form} at={room.step === room.at} {...props} />
                <LateEntry at={happenedAt} setAt={setHappenedAt} zone={zone} />
              </div>
              <div className="anteroom-room__beside">
                {!others?.isInCall && <ReadyNow others={others} />}
                <CallSpace {...props} onAdded={room.added} onEmergency={declare} />
                {talking(now) ? [notes, more, owed] : [owed, notes, more]}
                <Recorded {...adding} />
                {others?.isInCall && <ReadyNow others={others} />}
                <Waiting others={others} />
              </div>
            </div>
          </Page>
        </HappenedAt>
      </RoomCall>
    </RoomSight>
  );
}

/** Reception has the desk for all that is theirs. */
function ForClinicians({ id }: { id: string }) {
  return (
    <Page title="Consultation room" back={{ to: '/', text: 'Your first page' }}>
      <p>
        The room is for clinicians. <Link to={`/reception/consultations/${id}`}>Go to the appointment</Link> or <Link to={`/consultations/${id}/record`}>to the record</Link>.
      </p>
    </Page>
  );
}

function RoomOf({ id }: { id: string }) {
  const got = useConsultation(id);
  const now = got.value;
  const zone = useSession().clinics.find((clinic) => clinic.id === now?.record.clinic)?.zone ?? 'Europe/London';
  const names = useStaffNames(now);
  const pathway = usePinnedPathway(now);
  if (!now)
    return (
      <Page title="Consultation room" back={back}>
        {got.problem ? <Refusal problem={got.problem} /> : <EmptyState>{got.state === 'loading' ? 'Loading…' : 'The service cannot be reached. Ring the patient from the clinic pack if they are waiting.'}</EmptyState>}
      </Page>
    );
  return (
    <PathwayHere value={pathway}>
      <StaffNames value={names}>
        <Inside got={got} now={now} zone={zone} />
      </StaffNames>
    </PathwayHere>
  );
}

/** The consultation room: leads from opening to summarised, with what is owed and the emergency always in sight. */
export function RoomPage() {
  const { id = '' } = useParams();
  return useMe().roles.includes('clinician') ? <RoomOf key={id} id={id} /> : <ForClinicians id={id} />;
}
