import { consulting, mrsPatel, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordReading } from './record-reading';

describe('Recording a reading', () => {
  const reading = { what: 'blood-pressure', systolic: 138, diastolic: 84 } as const;

  it('says who took it, and when', () => {
    given(waiting()).when(recordReading, { reading, takenBy: 'patient' }, mrsPatel)
      .then({
        type: 'ReadingRecorded',
        data: { kind: 'blood-pressure', takenBy: 'patient', takenAt: null },
        sealed: { reading },
      });
  });
  it('is refused when nobody can have it', () => {
    given(waiting())
      .when(recordReading, { reading: { ...reading, systolic: 80, diastolic: 120 }, takenBy: 'patient' }, mrsPatel)
      .thenRefused('readings-must-be-possible');
  });
  it('is refused when taken later than now', () => {
    given(waiting())
      .when(recordReading, { reading, takenBy: 'patient', takenAt: '2027-01-01T00:00:00.000Z' }, mrsPatel)
      .thenRefused('taken-in-the-future');
  });
  it('is refused to reception', () => {
    given(waiting()).when(recordReading, { reading, takenBy: 'patient' }, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(consulting()).when(recordReading, { reading: { what: 'pulse', perMinute: 72 }, takenBy: 'clinician' })
      .then('ReadingRecorded').at('consulting');
  });
});
