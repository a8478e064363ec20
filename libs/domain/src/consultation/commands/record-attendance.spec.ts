import { closing, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordAttendance } from './record-attendance';

describe('Recording attendance', () => {
  it('says that the patient was seen', () => {
    given(closing()).when(recordAttendance, { kind: 'on-time' })
      .then({ type: 'AttendanceRecorded', data: { kind: 'on-time' } }).closes('attendance');
  });
  it('is refused before they are talking', () => {
    given(waiting()).when(recordAttendance, { kind: 'on-time' }).thenRefused('not-in-this-stage');
  });
  it('leaves the call where it is', () => {
    given(closing()).when(recordAttendance, { kind: 'late-but-seen' }, reception)
      .then('AttendanceRecorded').at('closing');
  });
});
