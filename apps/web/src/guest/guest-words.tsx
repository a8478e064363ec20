import { clock, longDay } from '../shared/time';
import type { GuestKind, GuestNow } from './guest-client';
import { Ring } from './guest-screen';
import { TryFirst } from './try-first';

const AS: Readonly<Record<GuestKind, string>> = { companion: 'to be with the patient', interpreter: 'to interpret' };

/** "with Riverside Cardiology on Monday 6 July 2026 at 10:00", never with whom. */
export const whenInWords = ({ appointment: { start }, clinic: { name, zone } }: GuestNow): string => `${name} on ${longDay(start, zone)} at ${clock(start, zone)}`;

export function Invited({ now }: { now: GuestNow }) {
  const { appointment, clinic, guest } = now;
  return (
    <>
      <p>
        You are invited to a video call with {whenInWords(now)}, {AS[guest.kind]}. It may take {appointment.minutes} minutes.
      </p>
      <p>
        The door opens at <strong>{clock(appointment.opensAt, clinic.zone)}</strong>. This page changes by itself: you can close it and open your link again.
      </p>
      <h2 className="nhsuk-heading-m">Before the call</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Find a place where nobody else can see or hear the call.</li>
        <li>Use a telephone, tablet or computer with a microphone, and if you can with a camera.</li>
        <li>You need no account and no download.</li>
      </ul>
      <TryFirst guest={now} />
    </>
  );
}

const INSTEAD = {
  telephone: 'The clinic now speaks to the patient by telephone.',
  'face-to-face': 'The clinic now sees the patient in person.',
  video: 'The clinic sees the patient in another way.',
} as const;

/** No call to come to: whoever interprets is still needed, so the clinic has to know. */
export function NotByVideo({ now: { appointment, clinic } }: { now: GuestNow }) {
  return (
    <>
      <p>{INSTEAD[appointment.mode]} There is no video call to join.</p>
      <p>
        Ring {clinic.name} on <Ring number={clinic.helpNumber} /> to hear how you can still take part.
      </p>
    </>
  );
}

export function Over({ now: { clinic } }: { now: GuestNow }) {
  return (
    <>
      <p>Thank you. You can close this page.</p>
      <p>
        If you think that this is wrong, ring {clinic.name} on <Ring number={clinic.helpNumber} />.
      </p>
    </>
  );
}

export function Withdrawn({ now: { clinic } }: { now: GuestNow }) {
  return (
    <p>
      The clinic has withdrawn it, or sent you a newer one. If you expected to join a call, ring {clinic.name} on <Ring number={clinic.helpNumber} />.
    </p>
  );
}

/** On every screen of an open visit. */
export function Numbers({ clinic }: Pick<GuestNow, 'clinic'>) {
  return (
    <section aria-labelledby="guest-numbers">
      <h2 className="nhsuk-heading-m" id="guest-numbers">
        Do you need help?
      </h2>
      <p>
        Ring {clinic.name} on <Ring number={clinic.helpNumber} />
        {clinic.backupNumber !== clinic.helpNumber && (
          <>
            , or if nobody answers there on <Ring number={clinic.backupNumber} />
          </>
        )}
        .
      </p>
    </section>
  );
}
