import { useState } from 'react';
import { Link } from 'react-router';
import { commandOn } from '../../../shared/command-form';
import type { Done } from '../../../shared/send-command';
import { Button, Refusal, Unreachable, useAnnounce, type ButtonProps } from '../../../shared/ui';
import { useSend } from '../../../shared/use-send';
import { focusNear } from '../focus-on';
import { Ring } from '../ring';
import type { RoomProps } from '../room-form';
import type { RoomCallNow } from './room-call';
import type { Trouble } from './trouble';

interface Props extends RoomProps {
  act: RoomCallNow['act'];
  what: Trouble['what'];
}

/** They are on the telephone: the mode first, since that is what ends the video for good, then why. One tap for both. */
const useGoOnByTelephone = ({ now, what, onDone }: Pick<Props, 'now' | 'what' | 'onDone'>) => {
  const mode = useSend<Done>();
  const failure = useSend<Done>();
  const announce = useAnnounce();
  const report = () =>
    failure.send({ url: commandOn(now, 'report-technical-failure').url, body: { what, done: 'rang-instead' } }, (answer) => {
      announce('You go on by telephone. That the video failed is recorded, and never held against the patient.');
      onDone(answer);
    });
  const press = () => mode.send({ ...commandOn(now, 'switch-mode'), body: { kind: 'telephone', why: 'technical-failure' } }, report);
  return { press, sending: [mode.state, failure.state].includes('sending'), problem: mode.problem ?? failure.problem, unreachable: [mode.state, failure.state].includes('unreachable') };
};

/** A call takes the sound of the mobile it rings on, so their page leaves it first; without a line it hears of nothing. */
function TheirPage({ wasTold }: { wasTold: boolean }) {
  if (wasTold)
    return (
      <p>
        <strong>Ring now.</strong> The patient’s page has left the video, so that their telephone rings with sound, and says that you ring.
      </p>
    );
  return (
    <p>
      <strong>Ring now.</strong> The patient’s page had lost the connection, so it may not have been told that you ring. If they hear nothing on a mobile, ask
      them to close the page.
    </p>
  );
}

/** Now ring, then say how it went. */
export function Ringing({ act, what, wasTold, ...room }: Props & { wasTold: boolean }) {
  const backToVideo = () => {
    focusNear('call');
    act.takeUp();
  };
  const { press, sending, problem, unreachable } = useGoOnByTelephone({ ...room, what });
  return (
    <section className="anteroom-ringing" aria-label="Ring instead">
      <TheirPage wasTold={wasTold} />
      <Ring now={room.now} />
      <div className="nhsuk-button-group">
        <Button small sending={sending} onClick={press}>
          They answered: go on by telephone
        </Button>
        <Button small kind="secondary" onClick={backToVideo}>
          No answer: back to the video
        </Button>
      </div>
      {problem && <Refusal problem={problem} />}
      {unreachable && <Unreachable />}
      <Link to={`/consultations/${room.now.id}/room?do=record-call-attempt`}>Record the call that was not answered</Link>
    </section>
  );
}

/** The page leaves the video first; the number stands here at once, also when our own line is away and it cannot. */
export function RingInstead({ now, act, kind = 'primary' }: Pick<Props, 'now' | 'act'> & Pick<ButtonProps, 'kind'>) {
  const [asked, setAsked] = useState(false);
  const press = () => {
    setAsked(true);
    focusNear('call');
    act.hold('ringing');
  };
  return (
    <>
      <Button small kind={kind} onClick={press}>
        Ring instead
      </Button>
      {asked && <Ring now={now} />}
    </>
  );
}
