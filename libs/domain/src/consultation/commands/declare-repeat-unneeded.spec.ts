import { next, reception, theOutcome, wrappingUp } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { declareRepeatUnneeded } from './declare-repeat-unneeded';
import { recordOutcome } from './record-outcome';

describe('Declaring the repeat appointment unneeded', () => {
  const owing = () => next(wrappingUp(), recordOutcome, { ...theOutcome, kind: 'another-appointment' });
  const input = { reason: 'Moved away' };

  it('closes it with a reason', () => {
    given(owing()).when(declareRepeatUnneeded, input)
      .then({ type: 'RepeatAppointmentDeclaredUnneeded', sealed: input }).closes('repeat-appointment');
  });
  it('is refused without a reason', () => {
    given(owing()).when(declareRepeatUnneeded, { reason: '' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused to reception', () => {
    given(owing()).when(declareRepeatUnneeded, input, reception).thenRefused('not-your-role');
  });
  it('leaves the consultation where it is', () => {
    given(owing()).when(declareRepeatUnneeded, input).then('RepeatAppointmentDeclaredUnneeded').at('wrapping-up');
  });
});
