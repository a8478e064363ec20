import { useMachine } from '@xstate/react';
import { useEffect, useState, type ReactNode } from 'react';
import { lazily } from '../shared/lazily';
import { Button } from '../shared/ui';
import type { Problem } from '../shared/problem';
import type { DoorProps } from './door';
import type { GuestState } from './guest-client';
import { GuestScreen } from './guest-screen';
import { Invited, NotByVideo, Numbers, Over, Withdrawn } from './guest-words';
import { guestMachine } from './guest.machine';
import { takeFromAddress, tokenIn } from './way-in';
import './guest.scss';

// Nobody who comes too early has to load a call.
const Door = lazily<DoorProps>(
  async () => (await import('./door')).Door,
  { loading: 'One moment…' },
);

const TITLES: Readonly<Record<GuestState, string>> = {
  'too-early': 'You are invited to a video call',
  open: 'The door is open',
  'in-call': 'The call has begun',
  'not-by-video': 'There is no video call',
  over: 'The call is over',
  withdrawn: 'This link is not used any more',
};
const BODIES: Readonly<Record<GuestState, (props: DoorProps) => ReactNode>> = {
  'too-early': Invited, open: Door, 'in-call': Door, 'not-by-video': NotByVideo, over: Over, withdrawn: Withdrawn,
};

function Inside({ now, visit, lost }: Omit<DoorProps, 'onTitle'> & { lost: boolean }) {
  const Body = BODIES[now.state];
  const [callTitle, setCallTitle] = useState<string | null>(null);
  return (
    <GuestScreen title={callTitle ?? TITLES[now.state]} caption={`Hello ${now.guest.name}`}>
      <p role="status">{lost && <strong>Your connection is lost. The page tries again by itself.</strong>}</p>
      <Body now={now} visit={visit} onTitle={setCallTitle} />
      <Numbers clinic={now.clinic} />
    </GuestScreen>
  );
}

/** The service's own sentence says whom to ring. */
function Shut({ problem, onAgain }: { problem: Problem | null; onAgain: () => void }) {
  return (
    <GuestScreen title="This link does not open a call">
      <p>{problem?.detail ?? 'Open the link in your message again.'}</p>
      <Button kind="secondary" onClick={onAgain}>
        Try again
      </Button>
    </GuestScreen>
  );
}

function NoLink() {
  return (
    <GuestScreen title="Open the link in your message">
      <p>This page needs the whole link that the clinic sent you. Open it again, or copy all of it.</p>
      <p>If it does not work, ring the clinic that invited you.</p>
    </GuestScreen>
  );
}

function Offline({ onAgain }: { onAgain: () => void }) {
  return (
    <GuestScreen title="We cannot reach the call just now">
      <p>Your connection may be slow, or our service may be busy. The page tries again by itself every few seconds.</p>
      <Button kind="secondary" onClick={onAgain}>
        Try now
      </Button>
      <p>Is it nearly time? Ring the clinic that invited you.</p>
    </GuestScreen>
  );
}

function Loading() {
  return (
    <GuestScreen title="Video call">
      <p>One moment, we are opening your page.</p>
    </GuestScreen>
  );
}

/** `/guest#{token}`: everything a companion or an interpreter ever sees. */
export function GuestPage() {
  const [input] = useState(takeFromAddress);
  const [{ context, value }, send] = useMachine(guestMachine, { input });
  useEffect(() => {
    // Another link opened in the same tab only changes what stands behind the #.
    const another = () => {
      const token = tokenIn(window.location.hash) && takeFromAddress()?.token;
      if (token) send({ type: 'bring', token });
    };
    window.addEventListener('hashchange', another);
    return () => window.removeEventListener('hashchange', another);
  }, [send]);
  const again = () => send({ type: 'again' });
  if (value === 'inside' && context.now && context.visit) return <Inside now={context.now} visit={context.visit} lost={context.line === 'lost'} />;
  if (value === 'noLink') return <NoLink />;
  if (value === 'shut') return <Shut problem={context.problem} onAgain={again} />;
  return value === 'offline' ? <Offline onAgain={again} /> : <Loading />;
}
