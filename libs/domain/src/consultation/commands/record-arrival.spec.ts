import { arrived, cancelled, invited, minutesBefore, mrsPatel, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordArrival } from './record-arrival';

describe('Arriving', () => {
  const byLink = { how: 'link', arrivalOpens: 'PT30M' } as const;

  it('is by the link, within its window', () => {
    given(invited()).when(recordArrival, byLink, mrsPatel, { now: minutesBefore(20) })
      .then({ type: 'PatientArrived', data: { how: 'link', late: false } }).at('arrived');
  });
  it('is late, and still an arrival, far too late', () => {
    given(invited()).when(recordArrival, byLink, mrsPatel, { now: minutesBefore(-90) })
      .then({ type: 'PatientArrived', data: { how: 'link', late: true } });
  });
  it('is refused by the link before its window', () => {
    given(invited()).when(recordArrival, byLink, mrsPatel, { now: minutesBefore(31) })
      .thenRefused('too-early-to-arrive');
  });
  it('is never too early at the desk', () => {
    given(invited('face-to-face'))
      .when(recordArrival, { ...byLink, how: 'reception' }, reception, { now: minutesBefore(120) })
      .then('PatientArrived')
      .at('waiting');
  });
  it('is refused a second time', () => {
    given(arrived()).when(recordArrival, byLink, mrsPatel).thenRefused('already-arrived');
  });
  it('is refused once it was cancelled', () => {
    given(cancelled()).when(recordArrival, byLink, mrsPatel, { now: minutesBefore(20) })
      .thenRefused('not-in-this-stage');
  });
});
