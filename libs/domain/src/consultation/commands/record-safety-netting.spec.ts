import { closing, next, reception, theAdvice, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import type { CouldNot } from '../consultation.events';
import { declareEmergency } from './declare-emergency';
import { recordSafetyNetting, type RecordSafetyNetting } from './record-safety-netting';

describe('Safety-netting', () => {
  const couldNot = (why: CouldNot): RecordSafetyNetting => ({ kind: 'could-not-be-given', couldNot: why, reason: 'As it was' });

  it('says what to watch for and how to seek help', () => {
    given(closing()).when(recordSafetyNetting, theAdvice)
      .then({
        type: 'SafetyNettingRecorded',
        data: { kind: 'given', leaflet: true },
        sealed: { whenToSeekHelp: theAdvice.whenToSeekHelp },
      })
      .closes('safety-netting');
  });
  it('is refused as given without saying when to seek help', () => {
    given(closing()).when(recordSafetyNetting, { ...theAdvice, whenToSeekHelp: ' ' })
      .thenRefused('advice-must-say-when-to-seek-help');
  });
  it('is refused as not applicable without a reason', () => {
    given(closing()).when(recordSafetyNetting, { kind: 'not-applicable' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused when it does not say what stood in the way', () => {
    given(closing()).when(recordSafetyNetting, { kind: 'could-not-be-given', reason: 'Line lost' })
      .thenRefused('what-was-not-given-must-say-why');
  });
  it('is refused to reception', () => {
    given(closing()).when(recordSafetyNetting, theAdvice, reception).thenRefused('not-your-role');
  });
  it('is refused before they are talking', () => {
    given(waiting()).when(recordSafetyNetting, theAdvice).thenRefused('not-in-this-stage');
  });
  it('owes a letter when the patient refused', () => {
    given(closing()).when(recordSafetyNetting, couldNot('refused'))
      .then('SafetyNettingRecorded', { type: 'FollowUpOwed', data: { kind: 'advice-by-letter' } });
  });
  it('has the GP told when the patient died', () => {
    given(closing()).when(recordSafetyNetting, couldNot('died'))
      .then('SafetyNettingRecorded', { type: 'FollowUpOwed', data: { kind: 'tell-gp' } });
  });
  it('has the patient looked after when nobody ever spoke to them', () => {
    given(next(waiting(), declareEmergency, {})).when(recordSafetyNetting, couldNot('unreachable'))
      .then(
        'SafetyNettingRecorded',
        { type: 'FollowUpOwed', data: { kind: 'advice-by-letter' } },
        { type: 'FollowUpOwed', data: { kind: 'welfare-check' } },
      );
  });
  it('stays quiet about a letter that is owed already', () => {
    given(next(closing(), recordSafetyNetting, couldNot('refused')))
      .when(recordSafetyNetting, couldNot('unreachable'))
      .then('SafetyNettingRecorded')
      .at('closing');
  });
});
