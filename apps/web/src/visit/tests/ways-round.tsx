import { CommandButton } from '../../shared/command-form';
import { causeInWords, type Cause, type Part } from '../../shared/call-tests';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';
import { Ring } from '../whom-to-ring';

const ABOUT: Readonly<Record<Part | 'browser', string>> = { camera: 'picture', microphone: 'sound', speaker: 'sound', connection: 'connection', browser: 'link' };

function Phoned({ shown, visit, send, words }: InsideProps & { words: string }) {
  const { wish } = shown.visit;
  if (wish?.kind === 'telephone') return <p>You asked to be phoned instead. The clinic has your question.</p>;
  return (
    <CommandButton
      kind="secondary"
      target={patientCommand(visit, 'state-preference')}
      body={{ kind: 'telephone', words }}
      said="The clinic knows that you would rather be phoned."
      onDone={() => send({ type: 'again' })}
    >
      I would rather be phoned
    </CommandButton>
  );
}

/** Another way than this one: nobody has to mend a camera to be seen. */
export function WaysRound({ part, cause, ...props }: InsideProps & { part: Part | 'browser'; cause: Cause }) {
  const { shown, visit, send } = props;
  const words = causeInWords(part, cause);
  return (
    <div className="visit-key">
      <p>
        <strong>You are expected all the same.</strong> If nothing helps, you are phoned. You do not lose your appointment.
      </p>
      <div className="nhsuk-button-group">
        <Phoned {...props} words={words} />
        {!shown.visit.helpAskedAt && (
          <CommandButton
            kind="secondary"
            target={patientCommand(visit, 'ask-for-help')}
            body={{ about: ABOUT[part], words }}
            said="The clinic can see that you need help."
            onDone={() => send({ type: 'again' })}
          >
            Ask the clinic to help me
          </CommandButton>
        )}
      </div>
      <p>
        You can also ring us on <Ring number={shown.clinic.helpNumber} />.
      </p>
    </div>
  );
}
