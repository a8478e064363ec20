import { LIVE } from '@anteroom/domain';
import { consultationUrl, type Done } from '../../shared/send-command';
import { Button, Refusal, Unreachable, useAnnounce } from '../../shared/ui';
import { useSend } from '../../shared/use-send';
import type { RoomProps } from './room-form';
import { numberKnown, placeKnown } from './where';

const known = ({ now }: Pick<RoomProps, 'now'>) => {
  const place = placeKnown(now);
  const number = numberKnown(now);
  return { ...(place ? { place } : {}), ...(number ? { number } : {}) };
};

/** One tap, nothing asked first, never held up by what happened meanwhile: whatever is known goes with it. */
export function EmergencyButton({ now, onDone }: RoomProps) {
  const { state, problem, send } = useSend<Done>();
  const announce = useAnnounce();
  if (!(LIVE as readonly string[]).includes(now.phase)) return null;
  const declare = () =>
    send({ url: consultationUrl(now.id, 'declare-emergency'), body: known({ now }) }, (answer) => {
      announce('Emergency declared. Ring 999 if the patient needs an ambulance.');
      onDone(answer);
    });
  if (now.record.known.includes('emergency')) return <strong className="nhsuk-tag nhsuk-tag--red">Emergency</strong>;
  return (
    <div>
      <Button kind="warning" sending={state === 'sending'} onClick={declare}>
        Emergency
      </Button>
      {state === 'refused' && problem && <Refusal problem={problem} />}
      {state === 'unreachable' && <Unreachable what="the emergency" />}
    </div>
  );
}
