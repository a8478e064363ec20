import type { CallNow } from '../shared/call';

const WAITING: Readonly<Record<string, string>> = {
  'on-hold': 'The call is on hold',
  ringing: 'The clinician is ringing the patient',
  'put-back': 'The call has stopped for a moment',
};

const CLOSED: Readonly<Record<string, string>> = {
  ended: 'The call is over',
  moved: 'The call goes on elsewhere',
  removed: 'You are no longer in the call',
  refused: 'You were not let in',
  'signed-out': 'Your link does not open the call any more',
  mode: 'There is no video call any more',
};

const WORDS: Readonly<Record<CallNow['state'], (why: string) => string | null>> = {
  off: () => null,
  connecting: () => null,
  door: () => 'You are at the door',
  waiting: (why) => WAITING[why] ?? 'You are let in',
  entering: () => 'You are in the call',
  in: () => 'You are in the call',
  closed: (why) => CLOSED[why] ?? 'You have left the call',
};

/** Why one is out; whoever was still at the door was not let in. */
export const whyOut = ({ why, me }: Pick<CallNow, 'why' | 'me'>): string => (why === 'removed' && me?.place === 'door' ? 'refused' : (why ?? ''));

/** The heading of a guest's page while they are at the call. `null`: what the page says by itself. */
export const callTitle = (now: Pick<CallNow, 'state' | 'why' | 'me'>): string | null => WORDS[now.state](whyOut(now));
