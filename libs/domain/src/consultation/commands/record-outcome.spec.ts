import { closing, theOutcome } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordOutcome } from './record-outcome';

describe('Recording the outcome', () => {
  it('says what was decided, and owes the letter', () => {
    given(closing()).when(recordOutcome, theOutcome)
      .then({ type: 'OutcomeRecorded', data: { kind: 'discharged' }, sealed: { decision: theOutcome.decision } })
      .opens('gp-letter', 'patient-copy');
  });
  it('owes a repeat appointment when another is given', () => {
    given(closing()).when(recordOutcome, { ...theOutcome, kind: 'another-appointment' })
      .then('OutcomeRecorded').opens('repeat-appointment');
  });
  it('is refused without the decision', () => {
    given(closing()).when(recordOutcome, { ...theOutcome, decision: ' ' }).thenRefused('decision-must-be-recorded');
  });
  it('is refused for an outcome the pathway does not have', () => {
    given(closing()).when(recordOutcome, { ...theOutcome, kind: 'cured' }).thenRefused('no-such-kind');
  });
  it('leaves the call where it is', () => {
    given(closing()).when(recordOutcome, theOutcome).then('OutcomeRecorded').at('closing');
  });
});
