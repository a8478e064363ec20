import { useEffect, useRef } from 'react';
import { Button, useAnnounce } from '../../../shared/ui';
import { focusNear } from '../focus-on';
import { atDoor, guestsIn, patientIn, whoKnocks } from './people';
import type { RoomCallNow } from './room-call';

/** Says it once for each who comes, and no more once nobody stands there. */
const useKnocks = (call: RoomCallNow['call']): void => {
  const announce = useAnnounce();
  const heard = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const there = atDoor(call);
    const fresh = there.filter(({ id }) => !heard.current.has(id));
    if (there.length === 0 && heard.current.size > 0) announce('');
    if (fresh.length > 0) announce(fresh.map((one) => `${whoKnocks(one)}, is at the door of the call.`).join(' '));
    heard.current = new Set(there.map(({ id }) => id));
  }, [call, announce]);
};

/** Whoever has the link and the date of birth knocks: the first device can be asked, as long as it is there. */
const howToKnow = (call: RoomCallNow['call']): string => {
  const first = patientIn(call);
  const isThere = first?.place === 'room' && first.trouble !== 'lost';
  return isThere ? 'Ask in the call whether that is them before you let it in.' : 'Their first device cannot be asked now. Ask who it is as soon as you see and hear them.';
};

function Knocks({ call, act }: Pick<RoomCallNow, 'call' | 'act'>) {
  const answer = (what: 'admit' | 'remove', id: string) => () => {
    focusNear('call');
    act[what](id);
  };
  return atDoor(call).map((one) => (
    <div key={one.id} className="anteroom-door__one">
      <p>
        <strong>{whoKnocks(one)}</strong>, is at the door.
        {one.role === 'patient' && <span className="nhsuk-hint">{howToKnow(call)}</span>}
      </p>
      <Button small onClick={answer('admit', one.id)}>
        Let in<span className="nhsuk-u-visually-hidden">: {whoKnocks(one)}</span>
      </Button>
      <Button small kind="secondary" onClick={answer('remove', one.id)}>
        Refuse<span className="nhsuk-u-visually-hidden">: {whoKnocks(one)}</span>
      </Button>
    </div>
  ));
}

/** Who wants to come in: nobody is in a call whom the clinician has not let in. */
export function Door({ call, act }: Pick<RoomCallNow, 'call' | 'act'>) {
  useKnocks(call);
  if (atDoor(call).length === 0) return null;
  return (
    <section className="anteroom-door" aria-label="Door">
      <Knocks call={call} act={act} />
    </section>
  );
}

/** Who was let in beside the patient, and may be asked to leave. */
export function Guests({ call, act }: Pick<RoomCallNow, 'call' | 'act'>) {
  const guests = guestsIn(call);
  if (guests.length === 0) return null;
  return (
    <section aria-label="Others in the call">
      {guests.map((one) => (
        <div key={one.id} className="anteroom-door__one">
          <p>
            {whoKnocks(one)}, {one.place === 'room' ? 'is in the call' : 'comes in with the patient'}.
          </p>
          <Button small kind="secondary" onClick={() => act.remove(one.id)}>
            Ask to leave<span className="nhsuk-u-visually-hidden">: {whoKnocks(one)}</span>
          </Button>
        </div>
      ))}
    </section>
  );
}
