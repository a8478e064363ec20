import { consultationUrl } from '../../shared/send-command';
import { Button, Refusal, useAnnounce } from '../../shared/ui';
import { useSend } from '../../shared/use-send';

interface Held {
  message: string;
  consultation: string;
  subject: string;
  onDecided: () => void;
}

/** A message from before a restore: perhaps it was sent then, and only a person can find that out. */
export function DecideHeld({ message, consultation, subject, onDecided }: Held) {
  const { state, problem, detail, send } = useSend();
  const announce = useAnnounce();
  const decide = (how: 'send' | 'do-not-send', news: string) =>
    send({ url: consultationUrl(consultation, `messages/${message}/${how}`) }, () => {
      announce(news);
      onDecided();
    });
  return (
    <>
      <div className="nhsuk-button-group">
        <Button kind="secondary" small onClick={() => decide('send', 'The message is on its way.')}>
          Send <span className="nhsuk-u-visually-hidden">{subject}</span>
        </Button>
        <Button kind="secondary" small onClick={() => decide('do-not-send', 'The message is not sent.')}>
          Do not send <span className="nhsuk-u-visually-hidden">{subject}</span>
        </Button>
      </div>
      {problem && <Refusal problem={problem} />}
      {state === 'unreachable' && <p role="alert">{detail ?? 'The service cannot be reached. Nothing is lost: try again in a moment.'}</p>}
    </>
  );
}
