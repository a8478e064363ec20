import { theyHearYou, youHearThem, type Telling } from '../../shared/call/quality-words';
import { NotLoaded, type CallDo, type CallNow } from '../../shared/call';
import { Button } from '../../shared/ui';
import type { VisitClinic } from '../visit-client';
import { isAlone, isClinicianLost, isCutOff } from './call-screen';
import { Twice, type SoundHere } from './twice';

export interface CallNewsProps {
  now: CallNow;
  act: Pick<CallDo, 'again'>;
  clinic: VisitClinic;
  sound: SoundHere;
}

/** Only what has to be known: a good line is no news. */
const slow = ({ me, others, quality }: CallNow): Telling | null => {
  const mine = me && quality[me.id];
  if (mine?.band === 'prompt') return youHearThem(mine);
  const theirs = others.map(({ id }) => quality[id]).find((one) => one?.band === 'prompt');
  return theirs ? theyHearYou(theirs) : null;
};

function Own({ act, clinic }: Pick<CallNewsProps, 'act' | 'clinic'>) {
  return (
    <div className="visit-trouble" role="alert">
      <p>
        <strong>Your connection is interrupted. We are trying again. Stay here.</strong> If it does not come back in 1 minute, we ring you from{' '}
        {clinic.ringingNumber}.
      </p>
      <Button kind="secondary" small onClick={act.again}>
        Try now
      </Button>
    </div>
  );
}

function Guests({ now }: Pick<CallNewsProps, 'now'>) {
  const lost = now.others.filter(({ role, trouble }) => trouble === 'lost' && role !== 'patient').map(({ name }) => name || 'Somebody');
  if (lost.length === 0) return null;
  return (
    <p className="visit-trouble" role="status">
      <strong>{lost.join(' and ')} was cut off.</strong> Your clinician sees that too, and is still with you.
    </p>
  );
}

/** Somebody is missing: cut off, or not there. Without a companion or an interpreter the call goes on. */
function Others({ now, clinic }: Pick<CallNewsProps, 'now' | 'clinic'>) {
  const lost = now.others.filter(isClinicianLost).map(({ name }) => name || 'Your clinician');
  if (lost.length === 0 && !isAlone(now)) return <Guests now={now} />;
  return (
    <div className="visit-trouble" role="alert">
      <p>
        <strong>{lost.length > 0 ? `${lost.join(' and ')} was cut off. Stay here.` : 'Nobody else is here at the moment. Stay here.'}</strong> It is not your
        fault, and you need do nothing. If nobody comes back in 1 minute, we ring you from {clinic.ringingNumber}.
      </p>
    </div>
  );
}

function Offer({ now: { offer }, clinic }: Pick<CallNewsProps, 'now' | 'clinic'>) {
  if (!offer) return null;
  return (
    <div className="visit-trouble" role="alert">
      <p>
        <strong>Sound and picture do not get through.</strong> Stay here and keep your telephone near: your clinician rings you from {clinic.ringingNumber}.
      </p>
    </div>
  );
}

/** What is wrong now and what to do. The worst first; no word where all is well. */
export function CallNews(props: CallNewsProps) {
  const { now } = props;
  const isOwn = isCutOff(now);
  const telling = isOwn ? null : slow(now);
  return (
    <>
      {isOwn ? <Own {...props} /> : <Others {...props} />}
      <NotLoaded now={now} className="visit-trouble">
        <p>Or keep your telephone near: your clinician can ring you from {props.clinic.ringingNumber}.</p>
      </NotLoaded>
      <Offer {...props} />
      <Twice {...props.sound} />
      <p role="status">{telling && `The connection is slow. ${telling.sentence} ${telling.advice ?? ''}`}</p>
    </>
  );
}
