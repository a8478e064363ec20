import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { CallFrame, Control, Controls, NotLoaded, Tiles } from '../../../shared/call';
import { useUnread } from '../../../shared/call/use-unread';
import { Inset } from '../../../shared/ui';
import type { CallProps } from '../way-in';
import { ChatPanel, focusOnChat } from './chat-panel';
import { Door, Guests } from './door';
import { EmergencyInFullScreen, leaveFullScreen } from './emergency-in-full-screen';
import { Heard } from './heard';
import { OnHold } from './on-hold';
import { Troubles } from './own-room';
import { RingInstead } from './ring-instead';
import type { RoomCallNow } from './room-call';
import { Stage } from './stage';
import { TroublePanel } from './trouble-panel';

type Props = CallProps & { here: RoomCallNow };

/** Above the picture and as much in sight: what breaks, that everybody else waits, or who wants to come in. */
function Pictures({ here, ...room }: Props) {
  const { call, act, devices, held } = here;
  const navigate = useNavigate();
  const [chatting, setChatting] = useState(false);
  const unread = useUnread(call, chatting);
  const hangUp = () => {
    leaveFullScreen();
    void navigate(`/consultations/${room.now.id}/room?do=end-conversation`);
  };
  const write = () => {
    flushSync(() => setChatting(true));
    focusOnChat();
  };
  const hold = <Control pressed={held === 'on-hold'} onClick={() => (held ? act.takeUp() : act.hold('on-hold'))}>Hold</Control>;
  return (
    <CallFrame>
      <EmergencyInFullScreen {...room} onDone={room.onEmergency} />
      <Stage
        above={
          <>
            <NotLoaded now={call} className="anteroom-trouble">
              {!call.offer && <RingInstead kind="quiet" now={room.now} act={act} />}
            </NotLoaded>
            <TroublePanel {...room} {...{ call, act, held }} onWrite={write} />
            <OnHold {...room} {...{ call, held, act }} />
            <Door call={call} act={act} />
          </>
        }
        picture={held === null && <Tiles now={call} self={devices.stream} speaker={devices.chosen.speaker} />}
      >
        <Controls
          {...{ now: call, act, devices }}
          chat={{ open: chatting, unread, toggle: () => setChatting(!chatting) }}
          onLeave={hangUp}
          leaveLabel="End the call …"
          held={held !== null}
        >
          {hold}
        </Controls>
      </Stage>
      {chatting && <ChatPanel now={room.now} zone={room.zone} call={call} act={act} />}
    </CallFrame>
  );
}

/** Sound and picture beside the clinical steps, with whatever goes wrong and what to do about it. */
export function InCall(props: Props) {
  const { call, act, devices } = props.here;
  return (
    <>
      <Pictures {...props} />
      {call.refused && (
        <Inset>
          <p role="status">{call.refused.sentence}</p>
        </Inset>
      )}
      <Troubles devices={devices} />
      <Heard call={call} act={act} />
      <Guests call={call} act={act} />
    </>
  );
}
