import { arrived, invited, minutesBefore, reception, system } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { passDeadline, type PassDeadline } from './pass-deadline';

describe('Passing a deadline', () => {
  const due = (deadline: string, history = invited()) => ({
    deadline, epoch: history.consultation.deadlines.get(deadline)?.epoch ?? -1, late: false, whenLate: 'fire' as const,
  });
  const notHere = (): PassDeadline => ({ ...due('not-here-yet'), then: 'NotHereYetNoticed' });

  it('tells reception that the patient is not here yet', () => {
    given(invited()).when(passDeadline, notHere(), system, { now: minutesBefore(-10) })
      .then({ type: 'NotHereYetNoticed', data: { late: false } }).opens('not-here-yet').at('invited');
  });
  it('sends no reminder that comes too late', () => {
    given(invited())
      .when(passDeadline, { ...due('reminder'), then: 'ReminderDue', late: true, whenLate: 'drop' }, system)
      .then({ type: 'ReminderDue', data: { reminder: 'reminder', stale: true } });
  });
  it('alerts whom the pathway tells', () => {
    given(arrived())
      .when(passDeadline, { ...due('checks-too-long', arrived()), then: 'StaffAlerted', tells: 'reception' }, system)
      .then({ type: 'StaffAlerted', data: { about: 'checks-too-long', tells: 'reception' } });
  });
  it('is refused when it would mark attendance', () => {
    given(invited()).when(passDeadline, { ...notHere(), then: 'DidNotAttendRecorded' }, system)
      .thenRefused('not-for-the-clock');
  });
  it('is refused to people', () => {
    given(invited()).when(passDeadline, notHere(), reception).thenRefused('not-your-role');
  });
  it('stays quiet when it was cleared meanwhile', () => {
    given(arrived()).when(passDeadline, notHere(), system).thenNothing();
  });
  it('stays quiet when it was armed anew meanwhile', () => {
    given(invited()).when(passDeadline, { ...notHere(), epoch: 99 }, system).thenNothing();
  });
});
