import { useMachine } from '@xstate/react';
import { useEffect, useState } from 'react';
import { InsideScreen, type Place } from './inside.screen';
import { ConfirmScreen } from './look/confirm.screen';
import { EnterCodeScreen } from './look/enter-code.screen';
import { LoadingScreen, OfflineScreen } from './look/offline.screen';
import { ShutScreen } from './look/shut.screen';
import type { VisitContext, VisitEvent } from './visit-context';
import { visitMachine } from './visit.machine';
import { takeFromAddress, tokenIn } from './way-in';
import './visit.scss';

interface OutsideProps {
  value: string;
  context: VisitContext;
  send: (event: VisitEvent) => void;
}

const byCode = ({ way }: VisitContext): boolean => way !== null && 'code' in way;

/** Before the birth date is confirmed. A code stays in sight while it is looked for, to be mended if it is not known. */
function Outside({ value, context, send }: OutsideProps) {
  const { clinic, problem, shut } = context;
  const again = () => send({ type: 'again' });
  if (value === 'entry' || (value === 'looking' && byCode(context)))
    return <EnterCodeScreen notKnown={value === 'entry' && problem !== null} looking={value === 'looking'} onBring={(way) => send({ type: 'bring', way })} />;
  switch (value) {
    case 'confirm':
    case 'confirming':
      return <ConfirmScreen {...{ clinic, problem, sending: value === 'confirming' }} onConfirm={(dateOfBirth) => send({ type: 'confirm', dateOfBirth })} />;
    case 'shut':
      return <ShutScreen {...{ shut: shut ?? 'not-known', clinic }} onAgain={again} onAnotherWay={() => send({ type: 'another-way' })} />;
    case 'offline':
      return <OfflineScreen {...{ clinic, problem }} onAgain={again} />;
    default:
      return <LoadingScreen />;
  }
}

/** `/visit#{token}`, or `/visit` and a code. Everything a patient ever sees. */
export function VisitPage() {
  const [input] = useState(takeFromAddress);
  const [snapshot, send] = useMachine(visitMachine, { input });
  const { context, value } = snapshot;

  useEffect(() => {
    // Another link opened in the same tab only changes what stands behind the #.
    const another = () => {
      if (!tokenIn(window.location.hash)) return;
      const way = takeFromAddress()?.way;
      if (way) send({ type: 'bring', way });
    };
    window.addEventListener('hashchange', another);
    return () => window.removeEventListener('hashchange', another);
  }, [send]);

  if (typeof value === 'object' && context.now && context.visit) {
    const place = value.inside as Place;
    return <InsideScreen {...{ place, context, send, shown: context.now, visit: context.visit }} />;
  }
  return <Outside {...{ value: String(value), context, send }} />;
}
