import type { VisitNow } from '../visit-client';
import { clock } from '../../shared/time';
import { Ring } from '../whom-to-ring';

function ByVideo({ visit, clinic }: VisitNow) {
  return (
    <>
      <p>
        Open this page again on the day, from {clock(visit.arrivalOpensAt, clinic.zone)}. Then we know that you are here, and you see when it is your
        turn.
      </p>
      <p>
        The video call is on this page: you need nothing else. You see and hear your clinician here. If the call breaks off, we ring you from{' '}
        {clinic.ringingNumber}.
      </p>
    </>
  );
}

function ByTelephone({ visit, clinic }: VisitNow) {
  return (
    <>
      <p>
        We will ring you. This number shows: <strong>{clinic.ringingNumber}</strong>. If you do not answer, we try again.
      </p>
      <p>You can open this page from {clock(visit.arrivalOpensAt, clinic.zone)} to tell us you are ready, and to see if we are late.</p>
    </>
  );
}

function InPerson({ clinic }: VisitNow) {
  const { lines = [], postcode } = clinic.address ?? {};
  return (
    <>
      <p>Come to:</p>
      <p className="visit-address">
        <strong>{clinic.name}</strong>
        {[...lines, postcode].filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p>
        {lines.length === 0 && 'The address is in your message or letter. '}Tell reception when you are here. If you cannot find us, ring{' '}
        <Ring number={clinic.helpNumber} />.
      </p>
    </>
  );
}

const WAYS = { video: ByVideo, telephone: ByTelephone, 'face-to-face': InPerson };

/** How the patient will be seen, and what they have to do for it. */
export function How(shown: VisitNow) {
  const Way = WAYS[shown.visit.appointment.mode];
  return <Way {...shown} />;
}

const REMOTE = ['Find a quiet place where you can talk freely.', 'Have your telephone with you, charged and with the sound on.'];
const ALWAYS = ['Have a list of your medicines ready.', 'Write down what you want to ask.', 'Somebody can be with you, if you like.'];

const toPrepare = (mode: VisitNow['visit']['appointment']['mode']): string[] => {
  if (mode === 'face-to-face') return ALWAYS;
  const video = ['Use a telephone, tablet or computer with a camera. You need no account and nothing to download.'];
  return [...REMOTE, ...(mode === 'video' ? video : []), 'If you measure your blood pressure, weight or temperature at home, have the figures ready.', ...ALWAYS];
};

export function Prepare({ visit }: Pick<VisitNow, 'visit'>) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {toPrepare(visit.appointment.mode).map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

export function IfItFails({ visit, clinic }: VisitNow) {
  if (visit.appointment.mode === 'face-to-face')
    return (
      <p>
        If you are late or cannot come, ring <Ring number={clinic.helpNumber} />. We will find another time or another way.
      </p>
    );
  return (
    <>
      <p>
        We will ring you from <strong>{clinic.ringingNumber}</strong>. You can also ring us on <Ring number={clinic.backupNumber} />.
      </p>
      <p>It is not your fault if something does not work, and you do not lose your appointment.</p>
    </>
  );
}
