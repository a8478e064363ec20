import type { CallNow } from '../../shared/call';
import { callScreen, wantsDevices, type CallScreen } from './call-screen';

type Case = [string, 'waiting' | 'inCall', CallNow['state'], CallNow['why'], 'on-hold' | 'ringing' | null, CallScreen];

describe('What a patient sees of a call', () => {
  it.each<Case>([
    ['who waits sees their place', 'waiting', 'waiting', 'not-begun', null, 'waiting'],
    ['who waits sees their place also without a line', 'waiting', 'connecting', null, null, 'waiting'],
    ['who opened it elsewhere is told so', 'waiting', 'closed', 'moved', null, 'moved'],
    ['who was called in and is being connected waits for a moment', 'inCall', 'connecting', null, null, 'coming'],
    ['who comes with a second device stands at the door', 'inCall', 'door', null, null, 'door'],
    ['who enters is in', 'inCall', 'entering', null, null, 'in'],
    ['who is in is in', 'inCall', 'in', null, null, 'in'],
    ['who is put on hold is told to stay', 'inCall', 'waiting', 'on-hold', 'on-hold', 'on-hold'],
    ['who is rung is told to answer', 'inCall', 'waiting', 'ringing', 'ringing', 'ringing'],
    ['who loads the page again while they are rung as well', 'inCall', 'connecting', null, 'ringing', 'ringing'],
    ['who was put back is told that it comes again', 'inCall', 'waiting', 'put-back', null, 'coming'],
    ['who left can come back', 'inCall', 'closed', null, null, 'left'],
    ['who was put out is told so', 'inCall', 'closed', 'removed', null, 'removed'],
    ['who went on by telephone sees no call', 'inCall', 'closed', 'mode', null, 'over'],
    ['whose conversation ended sees that', 'inCall', 'closed', 'ended', null, 'over'],
  ])('%s', (...[, place, state, why, held, screen]) => {
    expect(callScreen(place, { state, why }, { way: null, held })).toBe(screen);
  });

  it('turns the camera on only where somebody may see, and lets go of it for the telephone', () => {
    const on = (['waiting', 'moved', 'door', 'coming', 'in', 'on-hold', 'ringing', 'left', 'removed', 'over'] as const).filter(wantsDevices);
    expect(on).toEqual(['door', 'coming', 'in', 'on-hold']);
  });
});
