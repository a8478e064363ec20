import { CommandForm } from '../../shared/command-form';
import { Radios, TextArea } from '../../shared/ui';
import { clock } from '../../shared/time';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';
import { HelpNumber } from '../whom-to-ring';

const ABOUT = [
  { value: 'sound', text: 'I cannot hear, or nobody hears me' },
  { value: 'picture', text: 'I cannot see, or nobody sees me' },
  { value: 'connection', text: 'My connection is bad' },
  { value: 'waiting', text: 'It is about waiting' },
  { value: 'link', text: 'It is about my link or this page' },
  { value: 'other', text: 'Something else' },
];

/** Said where the patient looks first, not only where they asked. */
export function HelpAsked({ shown: { visit, clinic } }: Pick<InsideProps, 'shown'>) {
  if (!visit.helpAskedAt) return null;
  return (
    <p>
      <strong>You asked for help at {clock(visit.helpAskedAt, clinic.zone)}.</strong> The clinic can see that. They will ring you from{' '}
      {clinic.ringingNumber}.
    </p>
  );
}

/** A person comes: the clinic sees at once who asked. */
export function AskForHelpForm({ shown, visit, send }: InsideProps) {
  return (
    <>
      <HelpAsked shown={shown} />
      <CommandForm
        name="ask-for-help"
        target={patientCommand(visit, 'ask-for-help')}
        initial={{ about: '', words: '' }}
        check={({ about }) => (about ? {} : { about: 'Choose what it is about' })}
        body={({ about, words }) => ({ about, ...(words.trim() ? { words: words.trim() } : {}) })}
        submit="Ask for help"
        said="The clinic can see that you need help."
        onDone={() => send({ type: 'again' })}
      >
        {(form) => (
          <>
            <Radios label="What is it about?" options={ABOUT} {...form.field('about')} />
            <TextArea label="In your own words" optional rows={3} {...form.field('words')} />
          </>
        )}
      </CommandForm>
      <HelpNumber clinic={shown.clinic} about="You can also talk to somebody now." />
    </>
  );
}
