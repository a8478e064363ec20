import type { CallNow } from '../../shared/call';
import { callScreen, callTitle, wantsDevices, type CallScreen } from './call-screen';

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

  const doctor = { id: 'd', role: 'clinician', name: 'Dr Okafor', place: 'room', muted: false, cameraOff: false, stream: null, trouble: null } as const;
  const up = { state: 'in', lineLost: false, media: 'up', others: [doctor] } as const;
  const WITH_THEM = 'Your clinician is with you now';
  it.each<[string, Partial<Parameters<typeof callTitle>[1]>, string | null]>([
    ['the clinician who is seen and heard, whatever was recorded of a break', {}, WITH_THEM],
    ['the same while only the line to the service is away', { lineLost: true }, WITH_THEM],
    ['a break of our own', { media: 'lost' }, 'The call is interrupted'],
    ['a clinician who was cut off', { others: [{ ...doctor, trouble: 'lost' }] }, 'The call is interrupted'],
    ['nothing of its own before anything got through', { media: 'connecting' }, null],
    ['nothing of its own where the clinician is not there', { others: [{ ...doctor, role: 'interpreter' }] }, null],
  ])('names over the page %s', (_, some, title) => expect(callTitle('in', { ...up, ...some })).toBe(title));

  it('turns the camera on only where somebody may see, and lets go of it for the telephone', () => {
    const on = (['waiting', 'moved', 'door', 'coming', 'in', 'on-hold', 'ringing', 'left', 'removed', 'over'] as const).filter(wantsDevices);
    expect(on).toEqual(['door', 'coming', 'in', 'on-hold']);
  });
});
