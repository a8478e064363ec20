import { closing, consulting, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordPlan } from './record-plan';

describe('Recording the plan', () => {
  const input = { plan: 'Echo in four weeks', forPatient: 'Walk daily', forGp: 'Check renal function', agreed: true };

  it('says what is for whom', () => {
    given(consulting()).when(recordPlan, input).then({ type: 'PlanRecorded', sealed: input });
  });
  it('is refused before they have met', () => {
    given(waiting()).when(recordPlan, input).thenRefused('not-in-this-stage');
  });
  it('leaves the call where it is', () => {
    given(closing()).when(recordPlan, { plan: 'As before' }).then('PlanRecorded').at('closing');
  });
});
