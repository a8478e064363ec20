import type { Wish } from '@anteroom/domain';
import { CommandForm } from '../../shared/command-form';
import { Radios, TextArea } from '../../shared/ui';
import { moment } from '../../shared/time';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';
import { HelpNumber } from '../whom-to-ring';
import { wishInWords } from '../words';

const CHOICES: readonly { value: Wish; text: string }[] = [
  { value: 'telephone', text: 'I would rather be phoned' },
  { value: 'face-to-face', text: 'I would rather come in' },
  { value: 'video', text: 'I would rather be seen by video' },
  { value: 'move', text: 'I need another day or time' },
  { value: 'cancel', text: 'I want to cancel' },
];

function Asked({ shown: { visit, clinic } }: Pick<InsideProps, 'shown'>) {
  const { wish } = visit;
  if (!wish) return null;
  return (
    <div className="visit-key">
      <p>
        You asked {wishInWords(wish.kind)} ({moment(wish.at, clinic.zone)}).
      </p>
      {wish.answer && <p className="visit-words">We answered: {wish.answer}</p>}
      {!wish.answer && (
        <p>{wish.answered ? 'This has been looked at. This page shows how it stands now.' : 'Somebody will answer you here or ring you. Until then nothing changes.'}</p>
      )}
    </div>
  );
}

/** "I would rather…": a wish that a person answers. Nothing is moved or cancelled by it. */
export function StatePreferenceForm({ shown, visit, send }: InsideProps) {
  const { mode } = shown.visit.appointment;
  return (
    <>
      <Asked shown={shown} />
      <CommandForm
        name="state-preference"
        target={patientCommand(visit, 'state-preference')}
        initial={{ kind: '', words: '' }}
        check={({ kind }) => (kind ? {} : { kind: 'Choose what you would rather' })}
        body={({ kind, words }) => ({ kind, ...(words.trim() ? { words: words.trim() } : {}) })}
        submit="Ask the clinic"
        said="The clinic has your question. Nothing changes until they answer."
        onDone={() => send({ type: 'again' })}
      >
        {(form) => (
          <>
            <Radios label="What would you rather?" options={CHOICES.filter(({ value }) => value !== mode)} {...form.field('kind')} />
            <TextArea label="In your own words" optional hint="You do not have to give a reason. Say when you can be reached." rows={3} {...form.field('words')} />
            <p>
              <strong>What happens next:</strong> somebody at the clinic reads this and answers you here, or rings you. Nothing is changed or cancelled
              by itself. Until you hear from us your appointment stays as it is.
            </p>
          </>
        )}
      </CommandForm>
      <HelpNumber clinic={shown.clinic} about="Is it soon?" />
    </>
  );
}
