import { commandOn } from '../../shared/command-form';
import { consultationUrl, type Done } from '../../shared/send-command';
import { Button, Refusal, Unreachable, useAnnounce, type ButtonProps } from '../../shared/ui';
import { useSend } from '../../shared/use-send';

const WORDS: Readonly<Record<string, string>> = { video: 'Call in', telephone: 'Begin: the patient is on the line', 'face-to-face': 'The patient is in the room' };
/** Once the conversation has ended it is taken up again. */
const AGAIN: Readonly<Record<string, string>> = { video: 'Call again', telephone: 'Begin again: the patient is on the line', 'face-to-face': 'The patient is in the room again' };

interface Callable {
  id: string;
  revision: number;
  mode: string;
  phase: string;
  known: readonly string[];
}
type Props = { who: Callable; onDone: (answer: Done) => void; label?: string } & Pick<ButtonProps, 'small'>;

/** Face to face the patient may have walked past the desk: whoever is in the room has arrived. */
const walkedPast = ({ mode, phase, known }: Callable) => mode === 'face-to-face' && (phase === 'booked' || phase === 'invited') && !known.includes('arrived');

/** One tap, from the board or in the room. */
export function CallInForm({ who, onDone, label, small }: Props) {
  const arrival = useSend<Done>();
  const call = useSend<Done>();
  const announce = useAnnounce();
  const callIn = (revision: number) =>
    call.send({ ...commandOn({ id: who.id, revision }, 'call-in'), body: {} }, (answer) => {
      announce('The patient is called in.');
      onDone(answer);
    });
  const press = () => {
    if (!walkedPast(who)) return callIn(who.revision);
    return arrival.send({ url: consultationUrl(who.id, 'record-arrival'), revision: who.revision, body: { how: 'reception' } }, ({ revision }) => callIn(revision));
  };
  const problem = arrival.problem ?? call.problem;
  const words = who.phase === 'wrapping-up' ? AGAIN : WORDS;
  return (
    <>
      <Button {...(small ? { small } : {})} sending={arrival.state === 'sending' || call.state === 'sending'} onClick={press}>
        {words[who.mode] ?? 'Call in'}
        {label && <span className="nhsuk-u-visually-hidden">: {label}</span>}
      </Button>
      {problem && <Refusal problem={problem} />}
      {(arrival.state === 'unreachable' || call.state === 'unreachable') && <Unreachable />}
    </>
  );
}
