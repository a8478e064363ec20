import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCall, useDevices, type CallNow } from '../../../shared/call';
import { forgetGoingCall, keepGoingCall } from '../../../shared/going-call';
import { useMe, useSession } from '../../../shared/session/session';
import { noteActive } from '../../../shared/session/use-idle';
import { dayOf } from '../../../shared/time';
import { useAnnounce } from '../../../shared/ui';
import type { ConsultationNow } from '../../../shared/use-consultation';
import { patientIn } from './people';
import type { RoomCallNow } from './room-call';
import { callerOf, holdIn, standingOf } from './standing';

type Standing = RoomCallNow['standing'];

/** Before the call whoever the patient comes to is at the door; in it, whoever takes part. */
const isAtIt = (now: ConsultationNow, standing: Standing, { takesPart, me }: { takesPart: boolean; me: string }): boolean =>
  standing === 'on' ? takesPart : standing === 'ahead' && (now.record.clinician ?? me) === me;

const heldBy = (call: CallNow, standing: Standing, now: ConsultationNow): RoomCallNow['held'] => {
  if (standing !== 'on') return null;
  return call.state === 'waiting' && (call.why === 'on-hold' || call.why === 'ringing') ? call.why : holdIn(now);
};

/**
 * Whoever goes elsewhere without ending the call leaves the patient waiting, who is told so, and not with a picture that stands
 * still. Layout effects are undone before the line itself is closed, in this order.
 */
const useHoldOnLeaving = (current: Pick<RoomCallNow, 'call' | 'act' | 'standing' | 'held'>): void => {
  const latest = useRef(current);
  const announce = useAnnounce();
  useLayoutEffect(() => {
    latest.current = current;
  });
  useLayoutEffect(
    () => () => {
      const { call, act, standing, held } = latest.current;
      if (standing !== 'on' || call.state !== 'in' || held !== null) return;
      act.hold('on-hold');
      announce('The call is on hold, and the patient is told so. Come back to the room to take it up again.');
    },
    [announce],
  );
  const { act } = current;
  useLayoutEffect(() => () => act.leave(), [act]);
};

/** The browser asks before a tab in a call is closed. */
const useAskBeforeClosing = (isIn: boolean): void => {
  useEffect(() => {
    if (!isIn) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isIn]);
};

/** The call goes on by itself once the one who was signed out has signed in again. */
const useBackAfterSignIn = ({ call, act }: Pick<RoomCallNow, 'call' | 'act'>): void => {
  const { state } = useSession();
  const before = useRef(state);
  const wasSignedOut = call.state === 'closed' && call.why === 'signed-out';
  useEffect(() => {
    const isBack = before.current === 'covered' && state === 'signed-in';
    before.current = state;
    if (isBack && wasSignedOut) act.again();
  }, [state, wasSignedOut, act]);
};

const A_MINUTE = 60_000;

/** Who talks touches nothing for long: the desk is not covered while the patient is in the picture. */
const useAttended = (isTalking: boolean): void => {
  useEffect(() => {
    if (!isTalking) return undefined;
    noteActive();
    const timer = setInterval(noteActive, A_MINUTE);
    return () => clearInterval(timer);
  }, [isTalking]);
};

/** The call of the consultation in the room: who is at the door before it, sound and picture in it, and its end. */
export const useRoomCall = (now: ConsultationNow, zone: string): RoomCallNow => {
  const me = useMe().id;
  const [joined, setJoined] = useState(false);
  const devices = useDevices();
  const standing = standingOf(now);
  const takesPart = joined || callerOf(now)?.id === me;
  const isIn = standing === 'on' && takesPart;
  const path = isAtIt(now, standing, { takesPart, me }) ? `/api/consultations/${encodeURIComponent(now.id)}/call` : null;
  const { now: call, act } = useCall({ path, local: isIn ? devices.stream : null });
  const held = heldBy(call, standing, now);
  const { ask, stop } = devices;
  useEffect(() => {
    if (isIn) void ask();
    else if (standing === 'none') stop();
  }, [isIn, standing, ask, stop]);
  const { id, record: { clinic, start } } = now;
  useEffect(() => {
    if (isIn) keepGoingCall({ consultation: id, clinic, day: dayOf(new Date(start), zone) });
    else forgetGoingCall(id);
  }, [isIn, id, clinic, start, zone]);
  useBackAfterSignIn({ call, act });
  useHoldOnLeaving({ call, act, standing, held });
  useAttended(isIn && call.state === 'in' && patientIn(call)?.place === 'room');
  useAskBeforeClosing(isIn && call.state !== 'closed');
  return { call, act, devices, standing, held, takesPart, join: () => setJoined(true) };
};
