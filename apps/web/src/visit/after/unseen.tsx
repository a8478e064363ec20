import type { InsideProps } from '../inside-props';
import { whenInWords } from '../words';
import { Ring } from '../whom-to-ring';

const byWhom = (by: InsideProps['shown']['visit']['cancelledBy']): string =>
  by === 'patient' ? 'It was cancelled because you, or somebody for you, asked for it.' : 'The clinic had to cancel it. We are sorry.';

/** Cancelled, missed or left: what to do now, and no word of blame. */
export function Unseen({ shown }: InsideProps) {
  const { visit, clinic } = shown;
  const cancelled = visit.state === 'cancelled';
  return (
    <>
      <p>
        This is about your appointment on {whenInWords(visit.appointment.start, clinic.zone)}.{' '}
        {cancelled ? byWhom(visit.cancelledBy) : 'We are sorry. Things can go wrong on either side.'}
      </p>
      <div className="visit-key">
        <p>
          {cancelled ? 'Do you still need an appointment, or is this not right?' : 'We still want to help you.'} Ring us on{' '}
          <Ring number={clinic.helpNumber} /> and we will find another time or another way.
        </p>
      </div>
    </>
  );
}

/** The aftercare time is over. */
export function Closed({ shown: { clinic } }: InsideProps) {
  return (
    <p>
      Your appointment was some time ago, so this page no longer shows it. Ring <Ring number={clinic.helpNumber} />. We can tell you what was agreed,
      and help with anything new.
    </p>
  );
}
