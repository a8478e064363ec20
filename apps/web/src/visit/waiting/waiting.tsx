import type { InsideProps } from '../inside-props';
import { useNow } from '../../shared/use-now';
import { delayInWords } from '../words';

const COMES = {
  video: () => 'When it is your turn, the call begins here, on this page.',
  telephone: (number: string) => `When it is your turn, your clinician rings you from ${number}.`,
  'face-to-face': () => 'When it is your turn, somebody calls you in.',
};

const AGAIN = {
  'put-back': 'Your clinician has put you back into the waiting room for now, and calls you in again.',
  'call-ended': 'Your clinician has ended the call, and you are in the waiting room again. You do not lose your appointment.',
};

/** How long it is after the appointed time says nothing to whoever was called in already; a delay that staff announce does. */
const whyInWords = (shown: InsideProps['shown'], toldAt: number, now: Date): string[] => {
  const { waitsAgain, delay } = shown.visit;
  const late = !waitsAgain || delay ? delayInWords(shown, toldAt, now) : [];
  return waitsAgain ? [AGAIN[waitsAgain], ...late] : late;
};

/** The place is the heading; here stands what it may take, and what to do meanwhile. */
export function Waiting({ shown, context }: InsideProps) {
  const now = useNow();
  const { visit, clinic } = shown;
  const { mode } = visit.appointment;
  return (
    <>
      <div className="visit-key">
        {visit.place?.inCall && <p>Your clinician is with somebody now.</p>}
        {whyInWords(shown, context.toldAt, now).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p>The clinic knows that you are here. {COMES[mode](clinic.ringingNumber)}</p>
      <h2 className="nhsuk-heading-m">While you wait</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>This page changes by itself. You do not have to load it again.</li>
        <li>You can close it and come back: open your link again. You keep your place.</li>
        {mode !== 'face-to-face' && <li>Keep your telephone near you, with the sound on.</li>}
        <li>Have your medicines and your questions ready.</li>
      </ul>
    </>
  );
}
