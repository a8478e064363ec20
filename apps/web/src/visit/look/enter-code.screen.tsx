import { useState, type FormEvent } from 'react';
import { Button, ErrorSummary, TextInput } from '../../shared/ui';
import { Screen } from '../screen';
import type { Way } from '../way-in';
import { CODE_LENGTH, codeFrom } from '../way-in';
import { HelpNumber } from '../whom-to-ring';

const LOOK_ALIKES = 'Look closely at the letters and numbers that are easy to mix up.';

/** Counted here, so that a code cut short is not looked for. */
const wrongIn = (length: number): string | null => {
  if (length === 0) return 'Type the code from your letter';
  return length === CODE_LENGTH ? null : `The code has ${CODE_LENGTH} letters and numbers. You typed ${length}.`;
};

export interface EnterCodeProps {
  notKnown: boolean;
  /** The code is being looked for. */
  looking: boolean;
  onBring: (way: Way) => void;
}

/** `/visit` without a link: the short code of a printed letter, typed any old way. */
export function EnterCodeScreen({ notKnown, looking, onBring }: EnterCodeProps) {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const wrong = missing ?? (notKnown ? `We do not know that code. ${LOOK_ALIKES}` : null);
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const { length, code } = codeFrom(typed);
    const found = wrongIn(length);
    setMissing(found);
    if (!found && !looking) onBring({ code });
  };
  return (
    <Screen title="Type the code from your letter" wrong={wrong !== null}>
      {wrong && <ErrorSummary errors={[{ id: 'visit-code', text: wrong }]} />}
      <form noValidate onSubmit={submitted}>
        <TextInput
          id="visit-code"
          label="Your code"
          hint="10 letters and numbers, such as K7MPQ-4TX9D. Capital letters, spaces and dashes do not matter."
          error={wrong ?? undefined}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          chars={20}
        />
        <Button type="submit" sending={looking}>
          Go on
        </Button>
      </form>
      <h2 className="nhsuk-heading-m">If you were sent a link</h2>
      <p>Open the link in the message again. You do not need a code then.</p>
      <HelpNumber clinic={null} about="Do you have no code, or does it not work?" />
    </Screen>
  );
}
