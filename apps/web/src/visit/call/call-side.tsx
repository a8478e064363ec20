import { useEffect } from 'react';
import { useCall, useDevices } from '../../shared/call';
import { BrowserAsks } from '../../shared/call/browser-asks';
import { useLasts } from '../../shared/call/use-lasts';
import { useAnnounce } from '../../shared/ui';
import type { InsideProps } from '../inside-props';
import { visitUrl } from '../visit-client';
import { Waiting } from '../waiting/waiting';
import { AwayScreen } from './away';
import { CallMe } from './call-me';
import { callScreen, callTitle, cannotBeTold, comesAgain, RUNG_AFTER, wantsDevices } from './call-screen';
import { Conversation } from './conversation';
import { useYourTurn } from './your-turn';

export interface CallSideProps extends InsideProps {
  place: 'waiting' | 'inCall';
  /** Over the whole page; null: what the page says by itself. */
  onTitle: (title: string | null) => void;
}

/** One line to the service from the waiting room to the end of the call, so that nothing begins anew when it is their turn. */
export function CallSide({ place, onTitle, ...page }: CallSideProps) {
  const { shown, visit } = page;
  const devices = useDevices();
  const { ask, stop } = devices;
  const { now, act } = useCall({ path: `${visitUrl(visit)}/call`, local: devices.stream });
  const screen = callScreen(place, now, shown.visit.call);
  const isCutOff = useLasts(cannotBeTold(now), RUNG_AFTER);
  const wants = wantsDevices(screen) && !isCutOff;
  useEffect(() => {
    if (!wants) return undefined;
    void ask();
    return stop;
  }, [wants, ask, stop]);
  const { again } = act;
  const isBack = comesAgain(place, now);
  useEffect(() => {
    if (isBack) again();
  }, [isBack, again]);
  const title = callTitle(screen, now);
  useEffect(() => {
    onTitle(title);
    return () => onTitle(null);
  }, [title, onTitle]);
  useYourTurn(place === 'inCall');
  const announce = useAnnounce();
  // What was said while they waited would cover the buttons of the call.
  useEffect(() => {
    if (screen === 'in') announce('');
  }, [screen, announce]);
  if (screen === 'waiting')
    return (
      <>
        <Waiting {...page} />
        <CallMe />
      </>
    );
  return (
    <>
      <BrowserAsks devices={devices} className="visit-trouble" />
      {screen === 'in' ? <Conversation {...{ page, now, act, devices }} /> : <AwayScreen screen={screen} clinic={shown.clinic} onAgain={act.again} />}
    </>
  );
}
