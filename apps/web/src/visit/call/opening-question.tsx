import type { OpeningAnswer } from '@anteroom/domain';
import { CommandButton } from '../../shared/command-form';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';

const ANSWERS: readonly { kind: OpeningAnswer; text: string }[] = [
  { kind: 'sees-and-hears', text: 'Yes, I see and hear them' },
  { kind: 'hears-only', text: 'I hear them, but see nothing' },
  { kind: 'sees-only', text: 'I see them, but hear nothing' },
  { kind: 'neither', text: 'Neither' },
];

const ADVICE: Readonly<Record<OpeningAnswer, (number: string) => string>> = {
  'sees-and-hears': () => 'Thank you. Your clinician sees your answer.',
  'hears-only': () => 'Your clinician knows. You can go on with sound only: tell them if they have to see something.',
  'sees-only': () => 'Your clinician knows. Make your device louder, look under “Camera and sound”, and write to each other in the chat below.',
  neither: (number) => `Your clinician knows. Stay here. If it does not get better, they ring you from ${number}.`,
};

export function OpeningAdvice({ answer, number }: { answer: OpeningAnswer | null; number: string }) {
  return (
    <p className="visit-said" role="status">
      {answer && ADVICE[answer](number)}
    </p>
  );
}

/** The patient's own side of it: what a clinician hears says nothing of what the patient hears. */
export function OpeningQuestion({ shown, visit, send, onAnswer }: InsideProps & { onAnswer: (answer: OpeningAnswer) => void }) {
  if (!shown.visit.openingAsked) return null;
  return (
    <section className="visit-key" aria-labelledby="opening-question">
      <h2 className="nhsuk-heading-m" id="opening-question">
        Can you see and hear {shown.visit.appointment.clinicianName ?? 'your clinician'}?
      </h2>
      <div className="nhsuk-button-group">
        {ANSWERS.map(({ kind, text }) => (
          <CommandButton
            key={kind}
            kind={kind === 'sees-and-hears' ? 'primary' : 'secondary'}
            target={patientCommand(visit, 'answer-opening')}
            body={{ kind }}
            // Said in its place, where it covers nothing of the call.
            said=""
            onDone={() => {
              onAnswer(kind);
              send({ type: 'again' });
            }}
          >
            {text}
          </CommandButton>
        ))}
      </div>
    </section>
  );
}
