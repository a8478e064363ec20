import { commandOn } from '../../shared/command-form';
import type { Done } from '../../shared/send-command';
import { Button, Unreachable, useAnnounce } from '../../shared/ui';
import { useSend } from '../../shared/use-send';
import { RefusedOwing } from '../room/refused-owing';
import type { RoomProps } from '../room/room-form';

/** Always offered: the refusal says everything that is still owed, with the way to each. */
export function CompleteConsultationForm({ now, onDone }: RoomProps) {
  const { state, problem, send } = useSend<Done>();
  const announce = useAnnounce();
  const complete = () =>
    send({ ...commandOn(now, 'complete-consultation'), body: {} }, (answer) => {
      announce('The consultation is complete.');
      onDone(answer);
    });
  return (
    <>
      {state === 'refused' && problem && <RefusedOwing problem={problem} id={now.id} />}
      {state === 'unreachable' && <Unreachable />}
      <Button sending={state === 'sending'} onClick={complete}>
        Complete the consultation
      </Button>
    </>
  );
}
