import { useState } from 'react';
import { Button } from '../../../shared/ui';
import type { RoomProps } from '../room-form';
import { focusNear } from '../focus-on';
import { Ringing } from './ring-instead';
import { patientIn } from './people';
import type { RoomCallNow } from './room-call';

/** Whether the patient's page could be told, as it was last before that: of a page that waits nothing more comes that would show it. */
const useWasTold = ({ call, held }: Pick<RoomCallNow, 'call' | 'held'>): boolean => {
  const patient = patientIn(call);
  const isThere = patient !== null && patient.trouble !== 'lost';
  const [wasThere, setWasThere] = useState(isThere);
  if (held !== 'ringing' && wasThere !== isThere) setWasThere(isThere);
  return wasThere;
};

/** Everybody else waits inside the call, and their pages say so. */
export function OnHold({ call, held, act, ...room }: RoomProps & Pick<RoomCallNow, 'call' | 'held' | 'act'>) {
  const wasTold = useWasTold({ call, held });
  const takeUp = () => {
    focusNear('call');
    act.takeUp();
  };
  if (held === 'ringing') return <Ringing act={act} what="connection" wasTold={wasTold} {...room} />;
  if (held !== 'on-hold') return null;
  return (
    <section className="anteroom-held" aria-label="On hold">
      <p role="status">
        <strong>The call is on hold.</strong> The patient waits and neither sees nor hears you; their page says that you will be back.
      </p>
      <Button small onClick={takeUp}>
        Take the call up again
      </Button>
    </section>
  );
}
